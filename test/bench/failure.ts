/** Why there are no figures, in one line for people. */
export class Failure extends Error {}
