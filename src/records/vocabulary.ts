/**
 * Every closed vocabulary: the words in `data/`, and their meanings. GraphQL enum values are the same words in upper
 * case.
 */
export const providerRoles = {
  aggregator: "Routes requests to hosts of others.",
  evaluator: "Runs evaluations.",
  host: "Serves models.",
  lab: "Develops models.",
  publisher: "Publishes sources.",
  regulator: "Makes or enforces rules.",
} as const;

export const familyLevels = {
  line: "A brand, for example Claude.",
  generation: "A generation within a line, for example Claude 4.5.",
  tier: "A tier that lasts over generations, for example Claude Opus.",
} as const;

export const variantKinds = {
  adapter: "A small set of weights added to a base, for example LoRA.",
  base: "Pretrained only; continues text.",
  chat: "Tuned for conversation.",
  distilled: "Trained on the outputs of a larger model.",
  instruct: "Tuned to follow instructions.",
  merged: "Weights combined from several variants.",
  mode: "A run-time setting of the same weights, for example Instant or Thinking.",
  preview: "Released for trial before general availability.",
  quantized: "Weights stored in fewer bits.",
  reasoning: "Made for complex reasoning in many steps.",
  size: "One of several sizes.",
  snapshot: "A dated or numbered state.",
  specialized: "Made for one field, for example code or vision.",
} as const;

export const modalities = {
  audio: "Audio.",
  embedding: "Vectors.",
  image: "Still images.",
  pdf: "PDF documents.",
  text: "Text.",
  video: "Moving images.",
} as const;

export const lifecycleStatuses = {
  announced: "Announced, not yet usable.",
  preview: "Usable as a preview.",
  limited: "Usable by selected users.",
  available: "Generally available.",
  deprecated: "Usable, its end is announced.",
  retired: "No longer usable.",
  canceled: "Announced, and withdrawn before it was usable.",
} as const;

export const dateBounds = {
  exact: "On that date.",
  "not-before": "On that date or later.",
  "not-after": "On that date or earlier.",
} as const;

export const supportLevels = {
  native: "Supported as a documented feature.",
  partial: "Supported with limits.",
  beta: "Supported as a preview.",
  unsupported: "Stated not to be supported.",
  unknown: "Sources do not state it, or differ.",
} as const;

export const capabilityCategories = {
  agentic: "Plans and acts in several steps.",
  api: "A feature of the interface, for example caching.",
  coding: "Writes or changes programs.",
  context: "Works with long input.",
  multimodal: "Understands or makes more than text.",
  output: "Controls the form of the output.",
  reasoning: "Thinks before it responds.",
  safety: "Resists misuse or attack.",
  tools: "Calls tools or the web.",
  tuning: "Can be tuned by its user.",
} as const;

export const conceptKinds = {
  alignment: "Makes behavior helpful and safe.",
  architecture: "Form of the network.",
  data: "About training data.",
  efficiency: "Saves compute or memory.",
  evaluation: "About measuring.",
  inference: "Used when the model runs.",
  "post-training": "Shapes behavior after pretraining.",
  pretraining: "About the first training.",
  system: "About what surrounds the model, for example retrieval.",
  term: "A term of the field, for example model family.",
} as const;

export const licenseKinds = {
  "open-source": "Approved as open source.",
  "open-weights": "Weights are open with restrictions on use.",
  proprietary: "Use under terms of service only.",
  research: "Research only.",
} as const;

export const hostKinds = {
  cloud: "A cloud platform.",
  "first-party-api": "API of the developer of the models.",
  gateway: "Routes to other hosts.",
  inference: "Serves models of others.",
  plan: "A subscription with its own models.",
} as const;

export const priceKinds = {
  free: "Free of charge.",
  "included-in-plan": "Part of a subscription.",
  metered: "Paid by quantity.",
} as const;

export const meters = {
  input: "Input tokens.",
  output: "Output tokens.",
  reasoning: "Reasoning tokens where priced apart.",
  "cache-read": "Input tokens read from a cache.",
  "cache-write": "Input tokens written to a cache.",
  "cache-write-1h": "Input tokens written to a cache that lasts an hour.",
  "input-audio": "Audio input tokens.",
  "output-audio": "Audio output tokens.",
  "cache-read-audio": "Audio input tokens read from a cache.",
  "cache-write-audio": "Audio input tokens written to a cache.",
  "input-audio-second": "Seconds of audio given.",
  "output-audio-second": "Seconds of audio made.",
  "input-character": "Characters given.",
  "output-character": "Characters made.",
  "input-image": "Images given.",
  "output-image": "Images made.",
  "input-image-token": "Image tokens given.",
  "output-image-token": "Image tokens made.",
  "input-video": "Seconds of video given.",
  "output-video": "Seconds of video made.",
  page: "Pages of documents read.",
  request: "Requests.",
  search: "Web searches.",
} as const;

export const reasoningControls = {
  budget: "A limit on reasoning tokens.",
  effort: "One of several levels.",
  toggle: "On or off.",
} as const;

export const reasoningEfforts = {
  none: "No reasoning.",
  minimal: "The least reasoning.",
  low: "Little reasoning.",
  medium: "Moderate reasoning.",
  high: "Much reasoning.",
  xhigh: "More reasoning than high.",
  max: "The most reasoning.",
} as const;

export const serviceTiers = {
  batch: "Processed later, in bulk.",
  flex: "Processed with lower priority.",
  priority: "Processed with higher priority.",
  standard: "The default.",
} as const;

/** Days of the week, in the order of `Date.getUTCDay`. */
export const weekdays = {
  sunday: "Sunday.",
  monday: "Monday.",
  tuesday: "Tuesday.",
  wednesday: "Wednesday.",
  thursday: "Thursday.",
  friday: "Friday.",
  saturday: "Saturday.",
} as const;

export const sourceTypes = {
  announcement: "Post or press release of the developer.",
  "api-response": "Response of an API.",
  article: "Article or blog of someone else.",
  changelog: "Release notes.",
  documentation: "Product or API documentation.",
  encyclopedia: "Encyclopedia.",
  "issue-thread": "Issue, forum or social thread.",
  leaderboard: "Table of results.",
  "license-text": "License or terms.",
  "model-card": "Model card.",
  paper: "Paper or preprint.",
  "pricing-page": "Price list.",
  registry: "Catalog of models.",
  repository: "Code or weights repository.",
  "system-card": "System or safety card.",
} as const;

export const usePolicies = {
  allowed: "Anyone may use it.",
  restricted: "Only some may use it, or for some ends.",
  banned: "Nobody may use it.",
} as const;

/** Closest to the fact first: ranking uses this order. */
export const sourceTiers = {
  primary: "The developer itself.",
  "independent-measurement": "Someone who measured.",
  secondary: "Someone who reports with care.",
  aggregator: "A collection of what others state.",
  "user-report": "Experience of a user.",
} as const;

export const deploymentRoles = {
  background: "Used without being shown.",
  default: "Used unless the user chooses.",
  routed: "Chosen by the product per request.",
  selectable: "Chosen by the user.",
} as const;

export const derivationKinds = {
  adapter: "An adapter was trained on top.",
  "continued-pretraining": "Pretraining went on with more data.",
  converted: "The file format changed.",
  distilled: "Trained on the outputs of a teacher.",
  finetune: "The weights were tuned further.",
  merge: "Weights of several variants were combined.",
  pruned: "Parts of the network were removed.",
  quantized: "The weights were stored in fewer bits.",
} as const;

export const driverCategories = {
  data: "More or better training data.",
  scale: "More parameters or compute.",
  architecture: "A better network.",
  context: "Longer context.",
  efficiency: "Less compute for the same result.",
  alignment: "Better instruction following, fewer harmful outputs.",
  "post-training": "Techniques after pretraining, for example RLHF.",
  reasoning: "Better or longer thinking.",
  multimodality: "More kinds of input or output.",
  "tool-use": "Better use of tools.",
  distillation: "Learning from a larger model.",
  system: "What surrounds the model: prompts, retrieval, filters.",
} as const;

export const evaluatorRelationships = {
  collaborative: "Developer and others together.",
  "first-party": "The developer itself.",
  "third-party": "Someone independent.",
} as const;

export const aliasKinds = {
  "dated-snapshot": "Identifier of one fixed snapshot.",
  floating: "Identifier whose target moves.",
  "foreign-id": "Identifier in another catalog.",
  "legacy-id": "Former name or slug.",
  "marketing-name": "Name used in public.",
  misspelling: "Common wrong spelling.",
  redirect: "Identifier that the host redirects.",
} as const;

export const aliasStabilities = {
  pinned: "It always leads to the same snapshot.",
  moving: "Its target changes over time.",
  unknown: "No source states either.",
} as const;

export const valueStates = {
  known: "It has a value.",
  none: "The subject is known to have none.",
  unknown: "A value exists, and sources state that it is unknown or undisclosed.",
} as const;

export const claimRanks = {
  preferred: "Show this one.",
  normal: "Show it when none is preferred.",
  deprecated: "Keep for the record, do not show.",
} as const;

/** Statuses that a record may state. */
/** Statuses that a record may state. A claim is accepted by its checks alone. */
export const statedStatuses = {
  unverified: "Nobody has compared it with its source.",
  disputed: "Sources differ and the dispute is open.",
  superseded: "It was true and the world changed.",
  refuted: "It was never true.",
  retracted: "Its source withdrew it.",
} as const;

export const claimStatuses = {
  accepted: "Compared with a source that states it: a citation has a `check`.",
  ...statedStatuses,
  scheduled: "It is announced for a later day.",
} as const;

export const checkMethods = {
  read: "A person read the source and found the value in it.",
  "quote-found": "A program found the quote in a stored text of the source, and the value in the quote.",
} as const;

export const polarities = {
  asserts: "States the value.",
  denies: "States that the value is wrong.",
} as const;

export const confidences = {
  confirmed: "Two independent sources, or the authoritative one.",
  likely: "One good source.",
  speculative: "A guess that is marked as such.",
  unknown: "Not judged yet.",
} as const;

export const claimMethods = {
  stated: "Written in the source.",
  measured: "Measured by the source.",
  derived: "Computed from other claims.",
  estimated: "Estimated by the source.",
} as const;

export const qualifierKeys = {
  component: "Part that it refers to, for example weights or code.",
  definition: "Which of several meanings is used.",
  effort: "Reasoning effort to which it applies.",
  host: "Host to which it applies.",
  mode: "Mode to which it applies.",
  precision: "Number format to which it applies, for example FP8.",
  plan: "Plan to which it applies.",
  region: "Region to which it applies.",
  setup: "Protocol of a measurement.",
  snapshot: "Snapshot that it refers to.",
  stage: "Step of a roll-out, for example preview or general availability.",
} as const;

export const disputeKinds = {
  scope: "They are about different things, for example hosts.",
  definition: "They define a term differently.",
  precision: "They round differently.",
  "alias-drift": "A name moved between them.",
  stale: "One is older than the change.",
  error: "One is wrong.",
  estimate: "One is a guess.",
  genuine: "They really differ.",
} as const;

export const disputeStates = {
  open: "Not settled.",
  resolved: "Settled; `resolution` states how.",
} as const;

/** Facets of disputes. */
export const disputeAspects = {
  host: "Host of the endpoint that it is about.",
  kind: "Why claims differ.",
  property: "Property.",
  state: "Whether it is settled.",
} as const;
