import type { WorkbookSeed } from "../../../src/atelier/model/snapshot";
import type { HostOptions } from "../../../src/atelier/host";
import type { Catalogue } from "../../../src/taskpane/host";
import type { StartedOffice } from "../../host/startOffice";
import type { Banc } from "./banc";

/** One thing that a person asks of the pane, from a known state to a known state. */
export interface Flux {
  readonly nom: string;
  readonly seed: WorkbookSeed;
  readonly catalogue?: Catalogue;
  readonly options?: Omit<HostOptions, "model">;
  /** Makes what a seed can't say. */
  readonly installe?: (office: StartedOffice) => Promise<void>;
  /** What the person did before. */
  readonly avant?: (banc: Banc) => Promise<void>;
  readonly acte: (banc: Banc) => Promise<void>;
  /** From what the act left to the former workbook. */
  readonly revient?: (banc: Banc) => Promise<void>;
  /** It adds sheets with lists, which takes the model of the host seconds. */
  readonly lent?: true;
  /** The act takes something back. */
  readonly annule?: true;
}

/** A write with its preview and its undo: two flows, the undo being one that can fail too. */
export function ecriture(flux: Flux & { readonly revient: NonNullable<Flux["revient"]> }): Flux[] {
  const { nom, avant, acte, revient, ...rest } = flux;
  return [flux, {
    ...rest, nom: `${nom}, annulation`, annule: true,
    avant: async (banc) => {
      await avant?.(banc);
      await acte(banc);
    },
    acte: revient,
  }];
}
