import type { Clausier, Disposition } from "../../../core/clausier/clausier";
import { Disclosure } from "../../components/Disclosure";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import { recensementTextes as textes } from "../../textes";
import { DispositionItem } from "./DispositionItem";

/** What is proposed for every purchase: said once. */
export function PourTout({ dispositions, documents }: { readonly dispositions: readonly Disposition[]; readonly documents: Clausier["documents"] }) {
  const text = useTextStyles();
  return (
    <Disclosure level={3} summary={textes.pourTout(dispositions.length)}>
      <p className={text.small}>{typeset(textes.pourToutAide)}</p>
      <ul className={text.list}>{dispositions.map((disposition) => <DispositionItem key={disposition.id} disposition={disposition} documents={documents} />)}</ul>
    </Disclosure>
  );
}
