import type { ActionDescription } from "../../../src/atelier/host/protocol/dispatcher";
import type { Banc } from "./banc";

/** An action of a flow, in the order in which the host met it. */
export interface Passage extends ActionDescription {
  /** From 1, within the flow. */
  readonly requete: number;
}

/** The library sends telemetry of its own when a timer says so: no action of a flow. */
const isOurs = (member: string): boolean => !member.includes("Telemetry");

/** Every action of some work done without any fault. */
export async function ecouter({ office: { host } }: Banc, work: () => Promise<void>): Promise<Passage[]> {
  const passages: Passage[] = [];
  const requests = new Map<number, number>();
  host.faults.beforeAction = ({ kind, member }, { request }) => {
    if (!isOurs(member)) return undefined;
    const requete = requests.get(request) ?? requests.size + 1;
    requests.set(request, requete);
    passages.push({ kind, member, requete });
    return undefined;
  };
  await work().finally(() => (host.faults.beforeAction = null));
  return passages;
}

/** What a fault does when its action comes: an error of the host, or anything else (then the action goes on). */
export type Effet = () => { readonly code: string; readonly message: string } | undefined | Promise<undefined>;

/** Text of the host that must never reach a person. */
export const ANGLAIS = "Injected failure: the operation was not performed";

export const refus = (code: string): Effet => () => ({ code, message: ANGLAIS });

export interface Injection {
  /** Whether the action ever came. */
  readonly venue: boolean;
  /** Requests and actions that the host met while the fault was in place. */
  readonly requetes: number;
}

/** Does some work with a fault at its n-th action (from 1), and at every one after when it lasts. */
export async function avecPanne({ office: { host } }: Banc, n: number, effet: Effet, work: () => Promise<void>, dure = false): Promise<Injection> {
  let count = 0;
  const requests = new Set<number>();
  host.faults.beforeAction = ({ member }, { request }) => {
    if (!isOurs(member)) return undefined;
    requests.add(request);
    count += 1;
    return count === n || (dure && count > n) ? effet() : undefined;
  };
  await work().finally(() => (host.faults.beforeAction = null));
  return { venue: count >= n, requetes: requests.size };
}
