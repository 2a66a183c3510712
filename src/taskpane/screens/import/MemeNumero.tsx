import { Radio, RadioGroup } from "@fluentui/react-components";
import { cellText } from "../../../core/register/cell";
import { fieldsOf, type Classement } from "../../../core/register/importation/classement";
import { Disclosure } from "../../components/Disclosure";
import { PagedList } from "../../components/PagedList";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import type { ApercuImport } from "../../flows/importer";
import { importTextes as textes } from "../../textes";

const PAGE_SIZE = 20;
const MOTS = {
  doublon: { titre: textes.doublonsTitre, aide: textes.doublonsAide, laisser: textes.doublonsLaisser, ajouter: textes.doublonsAjouter },
  lot: { titre: textes.lotsTitre, aide: textes.lotsAide, laisser: textes.lotsLaisser, ajouter: textes.lotsAjouter },
} as const;

interface MemeNumeroProps {
  readonly apercu: ApercuImport;
  readonly genre: "doublon" | "lot";
  readonly ajouter: boolean;
  readonly onChange: (ajouter: boolean) => void;
}

/** Records whose number is there already: each with the row it is compared with, and what to do of them all. */
export function MemeNumero({ apercu: { classements, releve, champs }, genre, ajouter, onChange }: MemeNumeroProps) {
  const text = useTextStyles();
  const found = classements.flatMap((classement, rank) => (classement.genre === genre ? [{ classement, rank }] : []));
  if (found.length === 0) return null;
  const mots = MOTS[genre];
  const at = fieldsOf(champs);
  return (
    <section className={text.tight}>
      <h5 className={text.section}>{typeset(mots.titre(found.length))}</h5>
      <p className={text.small}>{typeset(mots.aide)}</p>
      <RadioGroup aria-label={mots.titre(found.length)} value={ajouter ? "ajouter" : "laisser"} onChange={(_event, { value }) => onChange(value === "ajouter")}>
        <Radio value="laisser" label={mots.laisser} />
        <Radio value="ajouter" label={mots.ajouter} />
      </RadioGroup>
      <Disclosure level={5} summary={textes.voir(found.length)}>
        <PagedList items={found} pageSize={PAGE_SIZE} label={mots.titre(found.length)}>
          {(page) => (
            <ul className={text.list}>
              {page.map(({ classement, rank }) => {
                const one = releve.enregistrements[rank]!;
                return (
                  <li key={rank}>
                    <strong>{cellText(at(one, "id"))}</strong> <span className={text.small}>({textes.dans(one.fichier, one.rang)}) {typeset(beside(classement, releve))}</span>
                  </li>
                );
              })}
            </ul>
          )}
        </PagedList>
      </Disclosure>
    </section>
  );
}

function beside(classement: Classement, releve: ApercuImport["releve"]): string {
  if (classement.genre === "nouveau") return "";
  const other = textes.comme(classement.de, releve);
  return classement.genre === "doublon" ? textes.doublonDe(other) : textes.lotDe(other, classement.differe);
}
