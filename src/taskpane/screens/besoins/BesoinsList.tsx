import { Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { texteValeur } from "../../../core/indicators/textes";
import type { Table } from "../../../core/register/register";
import { isEcarte } from "../../../core/recensement/considerations";
import { LEVIERS, type Levier, type Propositions } from "../../../core/recensement/propositions";
import { considerationsEnPlus, texteFamilles, texteLevier, texteProbleme } from "../../../core/recensement/textes";
import { useController } from "../../app/PaneContext";
import { Disclosure } from "../../components/Disclosure";
import { PagedList } from "../../components/PagedList";
import { rowsOf } from "../../components/places";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import type { Examen } from "../../flows/recensement";
import { recensementTextes as textes } from "../../textes";
import { DispositionItem } from "./DispositionItem";

const PAGE_SIZE = 8;
const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  select: { flexGrow: 1, minWidth: 0 },
  item: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { fontSize: "inherit", textAlign: "left", fontWeight: tokens.fontWeightSemibold, lineHeight: "24px" },
  inner: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** What is shown: all the needs, those with one mark, or those that nothing is proposed for. */
type Filtre = Levier | "tous" | "rien";

/** The needs with what each could carry; a need opens its row in the sheet. */
export function BesoinsList({ examen: { lignes, documents, table } }: { readonly examen: Examen }) {
  const text = useTextStyles();
  const styles = useStyles();
  const id = useId();
  const [wanted, setFiltre] = useState<Filtre>("tous");
  const of = (filtre: Filtre) => (filtre === "tous" ? lignes : lignes.filter((ligne) => (filtre === "rien" ? ligne.leviers.length === 0 : ligne.leviers.includes(filtre))));
  const leviers = LEVIERS.filter((levier) => of(levier).length > 0);
  const rien = of("rien").length;
  const known: readonly Filtre[] = ["tous", ...leviers, ...(rien > 0 ? (["rien"] as const) : [])];
  // What was chosen may be of another year.
  const filtre = known.includes(wanted) ? wanted : "tous";
  const shown = of(filtre);
  return (
    <div className={text.tight}>
      <div className={styles.bar}>
        <label htmlFor={id} className={text.small}>{textes.filtre}</label>
        <Select id={id} size="small" className={styles.select} value={filtre} onChange={(_, { value }) => setFiltre(known.find((one) => one === value) ?? "tous")}>
          <option value="tous">{textes.tous(lignes.length)}</option>
          {leviers.map((levier) => <option key={levier} value={levier}>{textes.option(texteLevier[levier], of(levier).length)}</option>)}
          {rien > 0 && <option value="rien">{textes.rienTrouve(rien)}</option>}
        </Select>
      </div>
      <PagedList items={shown} pageSize={PAGE_SIZE} label={textes.liste(shown.length)}>
        {(page) => <ul className={text.list}>{page.map((ligne) => <BesoinItem key={ligne.besoin.rang} ligne={ligne} documents={documents} table={table} />)}</ul>}
      </PagedList>
    </div>
  );
}

interface BesoinItemProps {
  readonly ligne: Propositions;
  readonly documents: Examen["documents"];
  readonly table: Table;
}

function BesoinItem({ ligne, documents, table }: BesoinItemProps) {
  const text = useTextStyles();
  const styles = useStyles();
  const { select } = useController();
  const { besoin, dispositions, agec, agecLarges, problemes, leviers } = ligne;
  const about = [besoin.direction, besoin.type, besoin.montant === null ? null : texteValeur(besoin.montant, "€ HT")].filter((part) => part !== null).join(" · ");
  const plus = considerationsEnPlus(ligne);
  return (
    <li className={styles.item}>
      <Link as="button" className={styles.name} title={textes.ouvrir(besoin.nom, besoin.ligne)} onClick={() => void select(rowsOf(table, [besoin.rang]))}>{typeset(besoin.nom)}</Link>
      {about !== "" && <p className={text.small}>{typeset(about)}</p>}
      {leviers.length > 0 && <p className={text.small}>{typeset(leviers.map((levier) => texteLevier[levier]).join(" · "))}</p>}
      <p className={text.small}>{textes.envisage} : {typeset(besoin.envisagees?.texte ?? textes.nonRenseigne)}</p>
      {besoin.type === "Reconduction" ? dispositions.length > 0 && <p className={text.small}>{typeset(textes.reconduction)}</p> : isEcarte(besoin) ? <p className={text.small}>{typeset(textes.ecarte)}</p> : plus.length > 0 && <p className={text.small}>{textes.enPlus} : {typeset(plus.join(" ; "))}</p>}
      {problemes.map((probleme) => <p key={probleme.code} className={text.small}>{typeset(majuscule(texteProbleme(probleme)))}</p>)}
      {agecLarges.length > 0 && <p className={text.small}>{typeset(textes.agecLarges(agecLarges))}</p>}
      {dispositions.length > 0 ? (
        <Disclosure level={3} summary={textes.propositions(dispositions.length)}>
          <div className={styles.inner}>
            <p className={text.small}>{textes.familles} : {typeset(texteFamilles(ligne))}</p>
            {agec.length > 0 && <p className={text.small}>{typeset(textes.agec(agec))}</p>}
            <ul className={text.list}>{dispositions.map(({ disposition }) => <DispositionItem key={disposition.id} disposition={disposition} documents={documents} />)}</ul>
          </div>
        </Disclosure>
      ) : problemes.length === 0 && <p className={text.small}>{typeset(textes.rien)}</p>}
    </li>
  );
}

function majuscule(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
