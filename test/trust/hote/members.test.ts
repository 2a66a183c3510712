import { CLASSES } from "../../../src/atelier/host/objects/registry";
import { memberName, type HostClass } from "../../../src/atelier/host/protocol/hostObject";
import { EXCEL_FLOOR } from "../../../src/atelier/host/supportMatrix";
import { record } from "../record";
import { SERVED_ABOVE, SERVED_OTHERWISE } from "./differences";
import { isAbove, readTypings, type Declared } from "./typings";

/** What the Atelier's host serves, held against Microsoft's typings: nothing that Excel hasn't, nothing above the floor. */
const typings = readTypings();

interface Served {
  readonly classe: string;
  readonly member: string;
  readonly kind: Declared["kind"];
  /** Can be set; null for a method. */
  readonly writable: boolean | null;
}

const served = Object.entries(CLASSES).flatMap(([classe, declared]): Served[] => {
  const { scalars = {}, navigations = {}, methods = {} } = declared as unknown as HostClass<unknown>;
  return [
    ...Object.entries(scalars).map(([member, { write }]): Served => ({ classe, member: memberName(member), kind: "property", writable: write !== undefined })),
    ...Object.keys(navigations).map((member): Served => ({ classe, member: memberName(member), kind: "property", writable: false })),
    ...Object.keys(methods).map((member): Served => ({ classe, member: memberName(member), kind: "method", writable: null })),
  ];
});
const nameOf = ({ classe, member }: Served) => `${classe}.${member}`;
const declaredOf = ({ classe, member }: Served) => typings.get(classe)?.get(member);
/** The wire has members of its own, which no add-in calls. */
const seen = served.filter((one) => !one.member.startsWith("_") && !SERVED_OTHERWISE.has(nameOf(one)));

test("the typings are those of the whole API", () => {
  expect(typings.size).toBeGreaterThan(150);
  expect(typings.get("Range")?.get("getDependents")).toEqual({ kind: "method", readonly: false, since: "1.15" });
  expect(typings.get("Worksheet")?.get("id")).toEqual({ kind: "property", readonly: true, since: "1.1" });
});

test("every class and member that the host serves is Excel's", () => {
  expect(seen.filter((one) => declaredOf(one) === undefined).map(nameOf)).toEqual([]);
  record("hote", { membres: seen.length, inconnus: 0 });
  expect(seen.length).toBeGreaterThan(200);
});

test("none is above the floor that the host declares", () => {
  expect(seen.filter((one) => isAbove(declaredOf(one)?.since ?? null, EXCEL_FLOOR)).map(nameOf)).toEqual([...SERVED_ABOVE.keys()]);
});

test("a method is a method, a property a property, and what Excel only lets read can't be set", () => {
  expect(seen.filter((one) => declaredOf(one) && declaredOf(one)?.kind !== one.kind).map(nameOf)).toEqual([]);
  expect(seen.filter((one) => one.writable === true && declaredOf(one)?.readonly === true).map(nameOf)).toEqual([]);
});

test("what is served otherwise is still served, and still differs", () => {
  expect([...SERVED_OTHERWISE.keys()].filter((name) => !served.some((one) => nameOf(one) === name))).toEqual([]);
});
