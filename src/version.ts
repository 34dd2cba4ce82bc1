/** Version of the API, as `meta` tells it. */
export const version = "0.1.0";
