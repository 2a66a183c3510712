import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { remplissage, type Remplissage } from "../../../core/compliance/remplissage";
import { useController } from "../../app/PaneContext";
import { Disclosure } from "../../components/Disclosure";
import { PagedList } from "../../components/PagedList";
import { useTextStyles } from "../../components/textStyles";
import { typeset } from "../../components/typography";
import type { Verification } from "../../flows/checkConformity";
import { remplissageTextes as textes } from "../../textes";
import { usePartie } from "./usePartie";

const PAGE_SIZE = 15;

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalXS} 0` },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  // Drawn with borders: a system that forces its colours keeps those, and drops backgrounds.
  bar: { height: "6px", margin: `${tokens.spacingVerticalXXS} 0`, border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusSmall, overflow: "hidden" },
  filled: { borderTop: `6px solid ${tokens.colorBrandForeground1}` },
  link: { fontSize: "inherit" },
});

/** How far the columns that the scheme uses are filled in: oui, non and blank told apart. Counted when it is opened. */
export function RemplissageSection({ verification }: { readonly verification: Verification }) {
  return <Disclosure level={3} {...usePartie("remplissage")} summary={textes.titre}><Columns verification={verification} /></Disclosure>;
}

function Columns({ verification: { register, conformite } }: { readonly verification: Verification }) {
  const text = useTextStyles();
  const { schema, periode, direction } = conformite;
  const lines = useMemo(() => remplissage(register, schema, { periode, ...(direction === null ? {} : { direction }) }), [register, schema, periode, direction]);
  return (
    <>
      <p className={text.small}>{typeset(lines.length === 0 ? textes.rien : textes.aide)}</p>
      <PagedList items={lines} pageSize={PAGE_SIZE} label={textes.titre}>
        {(page) => <ul className={text.list}>{page.map((line) => <Line key={`${line.table} ${line.champ}`} line={line} />)}</ul>}
      </PagedList>
    </>
  );
}

function Line({ line }: { readonly line: Remplissage }) {
  const text = useTextStyles();
  const styles = useStyles();
  const controller = useController();
  const { feuille, libelle, dans, lignes, remplies, vides, illisibles, ouiNon, position, premiereVide, codes } = line;
  const detail = textes.detail(vides, illisibles, ouiNon);
  return (
    <li className={styles.item}>
      <p className={styles.name}>{typeset(textes.colonne(libelle, dans))}</p>
      {/* The same is said in words below. */}
      <div className={styles.bar} aria-hidden><div className={styles.filled} style={{ width: `${(remplies / lignes) * 100}%` }} /></div>
      <p className={text.small}>{typeset([textes.remplies(remplies, lignes), detail, textes.usage(codes.length)].filter((part) => part !== "").join(", "))}</p>
      {position !== null && premiereVide !== null && (
        <Link as="button" className={styles.link} aria-label={textes.voir(libelle, premiereVide)} onClick={() => void controller.select({ sheet: feuille, rows: [premiereVide - 1], columns: { first: position, last: position } })}>{textes.voirCourt}</Link>
      )}
    </li>
  );
}
