import { compare } from "../../lib/collections.ts";
import type { Interruptible } from "../../lib/interruptible.ts";
import type { WorkBudget } from "../../lib/work-budget.ts";
import { attributesOf, type Property } from "../../records/properties.ts";
import type { Claim } from "../claims/claim.ts";
import type { Dispute } from "../claims/detect-disputes.ts";
import { competes, differs } from "../claims/rank-claims.ts";
import { factsOf, unitsPerFact } from "../entity-facts.ts";
import { isListed } from "../listed.ts";
import { endpointsOf } from "../lowest-price.ts";
import type { Entity, View } from "../view.ts";

/** A model that only catalogs know, with what they state. */
export interface ProposedModel {
  readonly model: Entity<"Model">;
  /** Slugs of the hosts that list it. */
  readonly hosts: readonly string[];
  /** The best claim about each attribute. */
  readonly claims: readonly Claim[];
  /** The claim about its developer; undefined when no catalog names one. */
  readonly developer: Claim | undefined;
}

/** An open dispute of the records in which one claim has a closer source than all that differ from it. */
export interface ProposedResolution {
  readonly entity: Entity;
  readonly dispute: Dispute;
  readonly better: Claim;
  /** Why it is better, in one sentence. */
  readonly reason: string;
}

/** The models that only catalogs know, those of the most hosts first, ties by slug. */
export function* proposeModels(view: View, work: WorkBudget): Interruptible<ProposedModel[]> {
  const proposed: ProposedModel[] = [];
  for (const model of yield* view.allSteps("Model", work)) {
    if (work.spend(1)) yield;
    if (!isListed(view.graph, model.node)) continue;
    const hosts = [...new Set(endpointsOf(view, model).map(({ record }) => record.host))].sort(compare);
    if (work.spend(hosts.length + unitsPerFact)) yield;
    const facts = factsOf(model);
    const stated = (property: Property) => (facts.stated(property).length > 0 ? facts.fact(property).best : undefined);
    // A derived claim, such as a lifecycle, is computed again from the record.
    const claims = attributesOf("Model").flatMap((property) => {
      const claim = stated(property);
      return claim?.state === "known" && claim.method !== "derived" ? [claim] : [];
    });
    proposed.push({ model, hosts, claims, developer: stated("developer") });
  }
  return proposed.sort((a, b) => b.hosts.length - a.hosts.length || compare(a.model.slug, b.model.slug));
}

/** The open disputes that the evidence decides, in the order of disputes. */
export function* proposeResolutions(view: View, work: WorkBudget): Interruptible<ProposedResolution[]> {
  const proposed: ProposedResolution[] = [];
  for (const dispute of view.graph.disputes) {
    if (work.spend(1)) yield;
    if (dispute.state !== "open") break;
    const entity = view.entity(dispute.subject);
    if (!entity || isListed(view.graph, entity.node)) continue;
    if (work.spend(unitsPerFact)) yield;
    const { best, reason } = view.rank(dispute.claims);
    if (!best || reason === undefined) continue;
    const rivals = dispute.claims.filter((claim) => competes(claim, view.day) && differs(claim, best));
    if (rivals.length > 0 && rivals.every(({ evidence }) => evidence.tier !== best.evidence.tier))
      proposed.push({ entity, dispute, better: best, reason });
  }
  return proposed;
}
