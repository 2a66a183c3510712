import { useDispatch, usePaneState } from "../../app/PaneContext";
import { vueOf, type SectionDeDetail, type VueDeDetail } from "../../app/slices/detail";

/** How the open detail is looked at, and what changes it. */
export function useVue(code: string) {
  const state = usePaneState();
  const dispatch = useDispatch();
  const vue = vueOf(state, code);
  const look = (change: Partial<Omit<VueDeDetail, "code">>) => dispatch({ type: "detailLooked", code, change });
  return {
    vue, look,
    isOpen: (section: SectionDeDetail) => vue.ouvertes.includes(section),
    toggle: (section: SectionDeDetail) => (open: boolean) => look({ ouvertes: open ? [...vue.ouvertes, section] : vue.ouvertes.filter((one) => one !== section) }),
  };
}
