import { useId, useState, type MouseEvent, type ReactNode } from "react";

import { MESSAGES } from "../messages";
import { NewIcon, OpenIcon, SaveIcon } from "./icons";
import type { RibbonButton, RibbonTab } from "./readManifest";

export interface RibbonProps {
  readonly tab: RibbonTab;
  /** Nothing can be pressed while a workbook opens. */
  readonly disabled: boolean;
  readonly onNew: () => void;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  readonly onAction: (action: RibbonButton["action"]) => void;
}

/** The ribbon: the Atelier's Fichier group, then the groups that the manifest declares. */
export function Ribbon({ tab, disabled, onNew, onOpen, onSave, onAction }: RibbonProps) {
  const panel = useId();
  return (
    <div className="ruban">
      <div role="tablist" aria-label={MESSAGES.ribbon.label} className="ruban-onglets">
        <button type="button" role="tab" aria-selected="true" aria-controls={panel} className="ruban-onglet">
          {tab.label}
        </button>
      </div>
      <div role="tabpanel" id={panel} aria-label={tab.label} className="ruban-groupes">
        <Group label={MESSAGES.ribbon.file}>
          <LargeButton label={MESSAGES.ribbon.newWorkbook} tip={MESSAGES.ribbon.newWorkbookTip} icon={<NewIcon />} disabled={disabled} onPress={onNew} />
          <LargeButton label={MESSAGES.ribbon.open} tip={MESSAGES.ribbon.openTip} icon={<OpenIcon />} disabled={disabled} onPress={onOpen} />
          <LargeButton label={MESSAGES.ribbon.save} tip={MESSAGES.ribbon.saveTip} icon={<SaveIcon />} disabled={disabled} onPress={onSave} />
        </Group>
        {tab.groups.map((group) => (
          <Group key={group.id} label={group.label}>
            {group.buttons.map((button) => (
              <LargeButton
                key={button.id}
                label={button.label}
                tip={button.tip}
                icon={<img className="bouton-icone" src={button.icon} width={32} height={32} alt="" />}
                disabled={disabled}
                onPress={() => onAction(button.action)}
              />
            ))}
          </Group>
        ))}
      </div>
    </div>
  );
}

function Group({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div role="group" aria-label={label} className="ruban-groupe">
      <div className="ruban-boutons">{children}</div>
      <div className="ruban-groupe-nom" aria-hidden="true">
        {label}
      </div>
    </div>
  );
}

interface LargeButtonProps {
  readonly label: string;
  readonly tip: string;
  readonly icon: ReactNode;
  readonly disabled: boolean;
  readonly onPress: () => void;
}

function LargeButton({ label, tip, icon, disabled, onPress }: LargeButtonProps) {
  const tipId = useId();
  /** The tip has been read once the button is pressed: it waits for the pointer to come back. */
  const [pressed, setPressed] = useState(false);
  const press = () => {
    setPressed(true);
    onPress();
  };
  const rearm = () => setPressed(false);
  /** Pressed with the mouse, the ribbon leaves the focus to the grid, as Excel's does: the next key goes to the cell. */
  const keepFocus = (event: MouseEvent) => event.preventDefault();
  return (
    <span className={pressed ? "bouton-cadre bouton-presse" : "bouton-cadre"} onPointerLeave={rearm}>
      <button type="button" className="bouton" aria-describedby={tipId} disabled={disabled} onMouseDown={keepFocus} onClick={press} onBlur={rearm}>
        {icon}
        <span className="bouton-texte">{label}</span>
      </button>
      <span role="tooltip" id={tipId} className="infobulle">
        <strong aria-hidden="true">{label}</strong>
        <span>{tip}</span>
      </span>
    </span>
  );
}
