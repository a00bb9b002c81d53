// The open jobs, to choose one from instead of pasting a posting.

import { call } from "./api.js";
import { el, find } from "./dom.js";
import { tell } from "./notice.js";

const MOST = 300;

let pasted = "";

/** Fills the list; it keeps its place while it is empty, so that nothing moves when the jobs come. */
export async function prepareJobs() {
  const list = find("job");
  list.addEventListener("change", () => chosen().catch(tell));
  const jobs = await openJobs().catch(() => []);
  if (jobs.length === 0) return;
  list.append(el("optgroup", { label: "Open jobs" }, jobs.map((job) => el("option", { value: job.id }, named(job)))));
  list.disabled = false;
}

/** What a resume is to be made for, as the request has it. */
export const target = () => (find("job").value ? { jobId: find("job").value } : { jobDescription: find("text").value });

export function pasteOwn() {
  find("job").value = "";
  find("text").readOnly = false;
}

async function openJobs() {
  const jobs = [];
  let cursor = "";
  do {
    const { body } = await call("GET", `/api/v1/jobs?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    jobs.push(...(body.items || []).filter((job) => !job.closedAt));
    cursor = body.next || "";
  } while (cursor && jobs.length < MOST);
  return jobs.sort((one, other) => named(one).localeCompare(named(other)));
}

/** The field shows the chosen posting, and what was pasted before comes back with the first line of the list. */
async function chosen() {
  const text = find("text");
  const id = find("job").value;
  if (!text.readOnly) pasted = text.value;
  if (!id) {
    pasteOwn();
    text.value = pasted;
    return;
  }
  text.readOnly = true;
  text.value = "Looking…";
  const { body: job } = await call("GET", `/api/v1/jobs/${encodeURIComponent(id)}`);
  if (find("job").value === id) {
    text.value = [named(job), job.text].filter(Boolean).join("\n\n");
    text.scrollTop = 0;
  }
}

const named = ({ title, organization }) => [title, organization].filter(Boolean).join(", ");
