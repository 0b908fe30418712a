/** RFC 6901, section 7: a pointer to what is not there is an error. */
export const TARGET_RULE = "OpenAPI, Reference Object: $ref identifies a value that exists (RFC 6901, section 7)";
