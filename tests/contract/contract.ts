import { readFileSync } from "node:fs";

import addFormatsModule from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";

import type { OperationId } from "#mocks/contract.ts";

interface Media {
  schema: object;
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}

export interface Answer {
  description: string;
  headers?: Record<string, { required?: boolean }>;
  content?: Record<string, Media>;
}

export interface Operation {
  id: OperationId;
  method: string;
  path: string;
  statuses: string[];
  requestBody?: { content: Record<string, Media> };
}

interface Document {
  paths: Record<string, Record<string, RawOperation>>;
  components: { responses: Record<string, Answer>; schemas: Record<string, { example?: unknown }> };
}

interface RawOperation {
  operationId: OperationId;
  responses: Record<string, Answer | { $ref: string }>;
  requestBody?: { content: Record<string, Media> };
}

/** The contract, as it is written. */
export const document = parse(
  readFileSync(new URL("../../openapi.yaml", import.meta.url), "utf8"),
) as Document;

// Its types and Node's view of this CommonJS module differ.
const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => void;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(document, "api");

export const operations: Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId, responses, requestBody }]) => ({
    id: operationId,
    method: method.toUpperCase(),
    path,
    statuses: Object.keys(responses),
    ...(requestBody ? { requestBody } : {}),
  })),
);

function answerPointer({ path, method, id }: Operation, status: string): string {
  const answer = document.paths[path]?.[method.toLowerCase()]?.responses[status];
  if (!answer) throw new Error(`The contract names no ${status} for ${id}`);
  if ("$ref" in answer) return answer.$ref;
  return `#/paths/${escape(path)}/${method.toLowerCase()}/responses/${status}`;
}

function escape(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

function resolve(pointer: string): unknown {
  const keys = pointer.slice(2).split("/");
  const unescaped = keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  return unescaped.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], document);
}

/** What is wrong with `value` against the schema at `pointer`; null if nothing is. */
export function schemaErrors(pointer: string, value: unknown): string | null {
  const uri = `api${pointer.replaceAll("{", "%7B").replaceAll("}", "%7D")}`;
  const validate = ajv.getSchema(uri) ?? ajv.compile({ $ref: uri });
  return validate(value) ? null : ajv.errorsText(validate.errors, { dataVar: "" });
}

/** What the contract finds wrong with the JSON body of a request; null if nothing. */
export function bodyErrors(id: OperationId, body: unknown): string | null {
  const { path, method } = operations.find((one) => one.id === id) ?? { path: "", method: "" };
  const pointer = `#/paths/${escape(path)}/${method.toLowerCase()}/requestBody/content/${escape("application/json")}`;
  return schemaErrors(`${pointer}/schema`, body);
}

/** Throws unless the answer is one that the contract names: status, headers, content type, schema, problem type. */
export async function checkAnswer(id: OperationId, response: Response): Promise<unknown> {
  const operation = operations.find((one) => one.id === id);
  if (!operation) throw new Error(`The contract has no ${id}`);
  const where = `${id} ${response.status}`;
  const pointer = answerPointer(operation, String(response.status));
  const { headers = {}, content, description } = resolve(pointer) as Answer;
  // What the contract leaves open ("should") the mock does all the same, but for what it says is not always there.
  for (const [name, { required }] of Object.entries(headers))
    if (required !== false && !response.headers.has(name)) throw new Error(`${where}: no ${name}`);

  const [type, media] = Object.entries(content ?? {})[0] ?? [];
  // A stream has no end that could be waited for.
  if (type === "text/event-stream") {
    if (response.headers.get("content-type") !== type) throw new Error(`${where}: no stream`);
    await response.body?.cancel();
    return null;
  }
  const text = await response.text();
  if (type === undefined || media === undefined) {
    if (text !== "") throw new Error(`${where}: a body where the contract has none`);
    return null;
  }
  const sent = response.headers.get("content-type");
  if (sent !== type) throw new Error(`${where}: ${sent} instead of ${type}`);
  const body = JSON.parse(text) as unknown;
  const errors = schemaErrors(`${pointer}/content/${escape(type)}/schema`, body);
  if (errors !== null) throw new Error(`${where}: ${errors}`);
  if (response.status >= 400) checkProblemType(where, body as { type: string }, description);
  return body;
}

// The contract names in the description of an answer which types of problem it may be.
function checkProblemType(where: string, { type }: { type: string }, description: string): void {
  const named = [...description.matchAll(/`([a-z-]+)`/g)].map(
    ([, slug]) => `urn:problem-type:whereabouts:${slug}`,
  );
  if (!named.includes(type)) throw new Error(`${where}: ${type} is not among ${named.join(", ")}`);
}

/** Every example of the contract, with the pointer to the schema that it must fit. */
export function examples(): [string, string, unknown][] {
  const inSchemas = Object.entries(document.components.schemas)
    .filter(([, { example }]) => example !== undefined)
    .map(([name, { example }]): [string, string, unknown] => [name, `#/components/schemas/${name}`, example]);
  const inMedia = mediaPointers().flatMap(([where, pointer]) => {
    const { example, examples: several } = resolve(pointer) as Media;
    const values = [
      ...(example === undefined ? [] : [example]),
      ...Object.values(several ?? {}).map((one) => one.value),
    ];
    return values.map((value): [string, string, unknown] => [where, `${pointer}/schema`, value]);
  });
  return [...inSchemas, ...inMedia];
}

function mediaPointers(): [string, string][] {
  const found = new Map<string, string>();
  const add = (where: string, pointer: string) => {
    const { content = {} } = resolve(pointer) as Answer;
    for (const type of Object.keys(content)) found.set(`${pointer}/content/${escape(type)}`, where);
  };
  for (const operation of operations) {
    for (const status of operation.statuses)
      add(`${operation.id} ${status}`, answerPointer(operation, status));
    if (operation.requestBody)
      add(
        `${operation.id} request`,
        `#/paths/${escape(operation.path)}/${operation.method.toLowerCase()}/requestBody`,
      );
  }
  return [...found].map(([pointer, where]) => [where, pointer]);
}

/** Every code that a signal may have. */
export function signalCodes(): string[] {
  const named = (pointer: string) =>
    resolve(pointer) as { oneOf: { $ref: string }[]; properties: { code: { enum: string[] } } };
  return named("#/components/schemas/Signal").oneOf.flatMap(({ $ref }) => named($ref).properties.code.enum);
}
