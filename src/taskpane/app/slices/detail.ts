import type { Ordre } from "../../../core/analyse/ventilation";
import type { PaneState } from "../state";
import type { Handlers } from "./slice";

/** Parts of a detail that open and close. */
export type SectionDeDetail = "chiffres" | "etSi" | "direction" | "categorie" | "regle" | "sources";

/** How the detail of one indicator is looked at: kept while it is open, whatever other screens are shown in between. */
export interface VueDeDetail {
  /** Code of the indicator. */
  readonly code: string;
  /** Which of its values, where it holds several: code of a composante. */
  readonly figure: string | null;
  readonly ouvertes: readonly SectionDeDetail[];
  readonly ordre: Ordre;
  /** As typed. */
  readonly deplus: string;
  readonly dont: string;
}
export interface DetailState {
  readonly vue: VueDeDetail | null;
}

export const INITIAL_DETAIL: DetailState = { vue: null };

export type DetailAction = { readonly type: "detailLooked"; readonly code: string; readonly change: Partial<Omit<VueDeDetail, "code">> };

export const detailHandlers: Handlers<DetailAction> = {
  detailLooked: (state, { code, change }) => ({ ...state, vue: { ...vueOf(state, code), ...change } }),
};

/** The view of an indicator; a detail that was closed, or of another one, starts anew. */
export function vueOf({ vue, detail }: Pick<PaneState, "vue" | "detail">, code: string): VueDeDetail {
  return vue?.code === code && detail === code ? vue : { code, figure: null, ouvertes: [], ordre: "ecart", deplus: "", dont: "" };
}
