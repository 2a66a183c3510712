import { HostObject, type HostClass } from "../../protocol/hostObject";
import type { FunctionAnswer } from "../../functions/answers";

/** What the services of the runtime ask of the host. */
export interface ServiceCallbacks {
  /** The page of the functions is ready to be called. */
  readonly functionsReady: () => void;
  readonly functionAnswers: (answers: readonly FunctionAnswer[]) => void;
  readonly showTaskpane: (visible: boolean) => void;
}

/** Functions answered by these feature numbers are batched sooner by the library (235 ms and not 535). */
const ENABLED_FEATURES = [1, 2, 3];

/** Objects that the library makes by `NewObject`, under their full names. */
export function createServices(callbacks: ServiceCallbacks, readAnswers: (args: unknown) => readonly FunctionAnswer[]): (name: string) => HostObject | null {
  let visible = false;
  const classes: Readonly<Record<string, HostClass<null>>> = {
    "Microsoft.ExcelServices.CustomFunctions": {
      name: "CustomFunctions",
      methods: {
        _SetOsfControlContainerReadyForCustomFunctions: () => callbacks.functionsReady(),
        _GetEnabledFeatures: () => ({ value: ENABLED_FEATURES }),
        setInvocationArrayResults: (_target, [answers]) => callbacks.functionAnswers(readAnswers(answers)),
        setInvocationResults: (_target, [answers]) => callbacks.functionAnswers(readAnswers(answers)),
      },
    },
    "Microsoft.InternalService.AddinInternalService": { name: "AddinInternalService", methods: { notifyActionHandlerReady: () => undefined } },
    "Microsoft.AppRuntime.AppRuntimeService": {
      name: "AppRuntimeService",
      methods: {
        setAppRuntimeState(_target, [state]) {
          visible = state === "Visible";
          callbacks.showTaskpane(visible);
        },
        getAppRuntimeState: () => ({ value: visible ? "Visible" : "Background" }),
      },
    },
    "Microsoft.AppRuntime.AppRuntimePersistenceService": {
      name: "AppRuntimePersistenceService",
      methods: { setAppRuntimeStartState: () => undefined, getAppRuntimeStartState: () => ({ value: "Inactive" }) },
    },
    "Microsoft.DynamicRibbon.DynamicRibbon": {
      name: "DynamicRibbon",
      methods: { executeRequestUpdate: () => undefined, executeRequestCreate: () => undefined },
    },
  };
  return (name) => {
    const hostClass = Object.hasOwn(classes, name) ? classes[name] : undefined;
    return hostClass === undefined ? null : HostObject.of(hostClass, null);
  };
}
