// How well the resume fits the posting: the number, what it is made of, and what is missing.

import { call, pause, patiently } from "./api.js";
import { el } from "./dom.js";

const LIMIT = 5000;

/** The score of this version, or null when it has not come in time: it is counted after the resume is ready. */
export async function scored(resume) {
  const late = pause(LIMIT).then(() => null);
  const asked = patiently(() => ofVersion(resume), { times: 25, also: [404] }).catch(() => null);
  return Promise.race([asked, late]);
}

async function ofVersion(resume) {
  const { body } = await call("GET", `/api/v1/scores/${encodeURIComponent(resume.id)}`);
  if (body.version < resume.version) throw Object.assign(new Error("An older version's score."), { status: 404 });
  return body;
}

export function fit(resume, score, otherwiseMissing) {
  const place = el("div", {});
  place.append(...(score ? shown(score) : notYet(resume, place, otherwiseMissing)));
  return place;
}

function shown({ score, parts = [], missing = [] }) {
  return [
    el("h3", {}, "How well it fits"),
    score == null
      ? el("p", { class: "note" }, "There is not enough data for a score.")
      : el("p", { class: "score" }, el("b", {}, String(score)), " of 100"),
    parts.length ? el("ul", { class: "parts" }, parts.map(part)) : null,
    ...(score == null && missing.length === 0 ? [] : lacking(missing)),
  ].filter(Boolean);
}

const part = ({ name, points, of, reason }) => el("li", {},
  el("p", { class: "line" }, el("span", {}, sentence(name)), el("span", { class: "points" }, `${points} of ${of}`)),
  el("meter", { min: 0, max: of, value: points, "aria-label": `${sentence(name)}: ${points} of ${of}` }),
  reason ? el("p", { class: "because" }, reason) : null);

function lacking(missing) {
  if (missing.length === 0) return [el("p", { class: "dim" }, "The resume shows everything that the posting asks for by name.")];
  const kinds = [["REQUIRED", "Required"], ["PREFERRED", "Good to have"]];
  return [
    el("h3", {}, "What the posting also asks for"),
    el("p", { class: "dim" }, "Your profile does not show these, so the resume does not claim them. If you have done them, add where."),
    ...kinds.flatMap(([strength, title]) => {
      const own = missing.filter((one) => one.strength === strength);
      return own.length ? [el("h4", {}, title), el("ul", { class: "lacking" }, own.map(term))] : [];
    }),
  ];
}

const term = ({ term: words, quote }) => el("li", {}, el("b", {}, words),
  quote && quote !== words ? el("q", {}, quote) : null);

function notYet(resume, place, missing) {
  const again = el("button", { class: "link", type: "button" }, "Look again");
  again.addEventListener("click", async () => {
    again.disabled = true;
    place.replaceChildren(...fit(resume, await scored(resume), missing).childNodes);
  });
  return [
    el("h3", {}, "How well it fits"),
    el("p", { class: "dim", role: "status" }, "The score has not come yet; the resume does not wait for it. ", again),
    ...(missing.length ? [el("h3", {}, "What the posting also asks for"), el("ul", { class: "chips" }, missing.map((one) => el("li", {}, one)))] : []),
  ];
}

const sentence = (name) => name.charAt(0).toUpperCase() + name.slice(1);
