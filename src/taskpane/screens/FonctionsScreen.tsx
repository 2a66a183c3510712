import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useState, type ComponentType } from "react";
import { Message } from "../components/Message";
import { useTextStyles } from "../components/textStyles";
import { fonctionsTextes } from "../textes";

type Loading = { readonly state: "waiting" | "failed" } | { readonly state: "ready"; readonly List: ComponentType };

/** The custom functions: their texts are loaded here, when they are first asked for. */
export function FonctionsScreen() {
  const text = useTextStyles();
  const [loading, setLoading] = useState<Loading>({ state: "waiting" });
  const load = useCallback(() => {
    let shown = true;
    import(/* webpackChunkName: "fonctions" */ "./fonctions/FonctionsList").then(
      ({ FonctionsList: List }) => shown && setLoading({ state: "ready", List }),
      () => shown && setLoading({ state: "failed" }),
    );
    return () => {
      shown = false;
    };
  }, []);
  useEffect(load, [load]);
  return (
    <section className={text.column}>
      <div className={text.tight}>
        <h2 className={text.title}>{fonctionsTextes.titre}</h2>
        <p className={text.small}>{fonctionsTextes.aide}</p>
      </div>
      {loading.state === "ready" && <loading.List />}
      {loading.state === "waiting" && <p className={text.plain}>{fonctionsTextes.attente}</p>}
      {loading.state === "failed" && (
        <>
          <Message intent="warning">{fonctionsTextes.echec}</Message>
          <div><Button size="small" onClick={() => { setLoading({ state: "waiting" }); load(); }}>{fonctionsTextes.reessayer}</Button></div>
        </>
      )}
    </section>
  );
}
