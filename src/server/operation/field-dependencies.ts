import { type DocumentNode, isInterfaceType, isObjectType, visit } from "graphql";
import type { Dependency } from "../../../schema/fields.ts";
import { schema } from "../../../schema/index.ts";

/** Names of the fields that the schema marks with each dependency. */
const namesBy = new Map<Dependency, ReadonlySet<string>>(
  (["day", "status"] as const).map((dependency) => [dependency, namesOf(dependency)]),
);

function namesOf(dependency: Dependency): Set<string> {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = types.flatMap((type) => Object.values(type.getFields()));
  return new Set(fields.filter(({ extensions }) => extensions.dependsOn === dependency).map(({ name }) => name));
}

/** Whether a field of this name depends on the day or on the reload status. */
export const dependsOn = (field: string, dependency: Dependency): boolean =>
  namesBy.get(dependency)?.has(field) ?? false;

/** Whether a document selects a field with this dependency. */
export function selectsDependent(document: DocumentNode, dependency: Dependency): boolean {
  let isSelected = false;
  visit(document, {
    Field({ name }) {
      isSelected ||= dependsOn(name.value, dependency);
    },
  });
  return isSelected;
}
