// One user for each service, at home in the service's own database and nowhere else. Runs once, on an empty volume.
const fs = require("fs");

for (const name of ["gateway", "profile", "generation", "matching", "export", "analytics"]) {
  db.getSiblingDB(name).createUser({
    user: name,
    pwd: fs.readFileSync(`/run/secrets/mongo-${name}`, "utf8").trim(),
    roles: [{ role: "readWrite", db: name }],
  });
}
