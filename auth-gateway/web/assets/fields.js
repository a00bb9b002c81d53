// What the page reads of every answer. It gets nothing else: a field that is not named here is taken away, so this list
// cannot fall behind the page. The tests of every service hold it against what the service's contract has.

/** By service and call, a dot between a field and the fields in it; a list is walked through, "*" is any name. Tests read
 * the braces as JSON. */
export const FIELDS = {
  "auth-gateway": {
    "GET /api/v1/me": ["id", "name", "email"]
  },
  "profile-service": {
    "GET /api/v1/profile": ["version", "basics.name", "basics.label", "work.id", "projects.id", "education.id",
      "skills.id", "certificates.id", "volunteer.id", "publications.id", "awards.id", "languages.id"],
    "POST /api/v1/profile/import": ["carried.*.added", "carried.*.updated", "carried.*.same", "notCarried.pointer",
      "notCarried.value", "notCarried.reason", "warnings"]
  },
  "generation-service": {
    "GET /api/v1/resumes": ["items.id", "items.title", "items.state", "items.createdAt"],
    "POST /api/v1/resumes": ["id"],
    "GET /api/v1/resumes/{id}": ["id", "title", "state", "failure.detail", "version"],
    "GET /api/v1/resumes/{id}/events": ["message"],
    "GET /api/v1/resumes/{id}/versions/{version}": ["missing", "choices.section", "choices.itemId",
      "choices.highlightId", "choices.text", "choices.chosen", "choices.reasons", "document.work.id",
      "document.work.position", "document.work.name", "document.volunteer.id", "document.volunteer.position",
      "document.volunteer.organization", "document.projects.id", "document.projects.name"]
  },
  "matching-service": {
    "GET /api/v1/jobs": ["items.id", "items.title", "items.organization", "items.closedAt", "next"],
    "GET /api/v1/jobs/{id}": ["title", "organization", "text"],
    "GET /api/v1/scores/{resumeId}": ["version", "score", "parts.name", "parts.points", "parts.of", "parts.reason",
      "missing.term", "missing.strength", "missing.quote"]
  }
};

const CALLS = Object.values(FIELDS).flatMap(Object.entries).map(([call, fields]) => ({
  call: new RegExp(`^${call.replace(/\{\w+\}/g, "[^/]+")}$`),
  fields: fields.map((field) => field.split(".")),
}));

/** The answer without what the page does not read of it. */
export function named(method, path, answer) {
  if (answer == null) return null;
  const asked = `${method} ${path.replace(/\?.*/, "")}`;
  const known = CALLS.find(({ call }) => call.test(asked));
  if (!known) throw new Error(`fields.js does not name what is read of ${asked}`);
  return only(known.fields, answer);
}

function only(fields, value) {
  if (Array.isArray(value)) return value.map((one) => only(fields, one));
  if (value === null || typeof value !== "object" || fields.some((rest) => rest.length === 0)) return value;
  return Object.fromEntries(Object.keys(value)
    .map((name) => [name, fields.filter(([first]) => first === name || first === "*").map((field) => field.slice(1))])
    .filter(([, rest]) => rest.length > 0)
    .map(([name, rest]) => [name, only(rest, value[name])]));
}
