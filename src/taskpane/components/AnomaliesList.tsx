import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Anomalie, CodeAnomalie, Gravite } from "../../core/register/anomalie";
import type { Controle } from "../flows/checkRegister";
import type { RowSelection } from "../host";
import { codesAnomalie, gravites, registreTextes, texteNombre } from "../textes";
import { Disclosure } from "./Disclosure";
import { ErrorIcon, InformationIcon, WarningIcon } from "./icons";
import { PagedList } from "./PagedList";
import { placeName, placeOf } from "./places";
import { typeset } from "./typography";
import { useTextStyles } from "./textStyles";

const PAGE_SIZE = 25;
const ORDER: readonly Gravite[] = ["erreur", "avertissement", "information"];
const ICONS = { erreur: ErrorIcon, avertissement: WarningIcon, information: InformationIcon } as const;

const useStyles = makeStyles({
  gravite: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  erreur: { color: tokens.colorStatusDangerForeground1 },
  avertissement: { color: tokens.colorStatusWarningForeground3 },
  information: { color: tokens.colorNeutralForeground2 },
  code: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  count: { fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
  item: { padding: `${tokens.spacingVerticalXXS} 0` },
  link: { fontSize: "inherit" },
});

interface AnomaliesListProps {
  readonly controle: Controle;
  readonly onOpen: (selection: RowSelection) => void;
  /** What can be done of a whole kind, above its cells. */
  readonly remedy?: (code: CodeAnomalie) => ReactNode;
}

/** Anomalies by severity, then by kind, with their counts; each opens its cell. */
export function AnomaliesList({ controle: { anomalies, recognition }, onOpen, remedy }: AnomaliesListProps) {
  const text = useTextStyles();
  const styles = useStyles();
  if (anomalies.length === 0) return <p className={text.plain}>{registreTextes.aucuneAnomalie}</p>;
  return (
    <>
      {ORDER.map((gravite) => {
        const found = anomalies.filter((anomalie) => anomalie.gravite === gravite);
        if (found.length === 0) return null;
        const { un, plusieurs, sens } = gravites[gravite];
        const Icon = ICONS[gravite];
        return (
          <section key={gravite}>
            <h3 className={text.section}>
              <span className={styles.gravite}><Icon className={styles[gravite]} />{texteNombre(found.length)} {(found.length < 2 ? un : plusieurs).toLowerCase()}</span>
            </h3>
            <p className={text.small}>{sens}</p>
            {byCode(found).map(([code, ofCode]) => (
              <Disclosure
                key={code} level={4}
                summary={<span className={styles.code}>{codesAnomalie[code]}<span className={styles.count}>{texteNombre(ofCode.length)}</span></span>}
              >
                {remedy?.(code)}
                <PagedList items={ofCode} pageSize={PAGE_SIZE} label={codesAnomalie[code]}>
                  {(page, first) => (
                    <ul className={text.list}>
                      {page.map((anomalie, index) => (
                        <li key={first + index} className={styles.item}>
                          <Link as="button" className={styles.link} aria-label={registreTextes.ouvrir(placeName(anomalie))} onClick={() => onOpen(placeOf(anomalie, recognition))}>{placeName(anomalie)}</Link>
                          <p className={text.small}>{anomalie.colonne === null ? "" : `${anomalie.colonne} : `}{typeset(anomalie.message)}</p>
                        </li>
                      ))}
                    </ul>
                  )}
                </PagedList>
              </Disclosure>
            ))}
          </section>
        );
      })}
    </>
  );
}

function byCode(anomalies: readonly Anomalie[]): [CodeAnomalie, Anomalie[]][] {
  const groups = new Map<CodeAnomalie, Anomalie[]>();
  for (const anomalie of anomalies) {
    const group = groups.get(anomalie.code);
    if (group) group.push(anomalie);
    else groups.set(anomalie.code, [anomalie]);
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}
