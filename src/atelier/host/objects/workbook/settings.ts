import { z } from "zod";

import type { Host } from "../../protocol/host";
import type { HostClass } from "../../protocol/hostObject";
import { found, textArgument } from "../arguments";

const TOPIC = "settings";
const settings = z.record(z.string(), z.unknown());

function all(host: Host): Record<string, unknown> {
  return settings.safeParse(host.model.stored.read(TOPIC)).data ?? {};
}

function save(host: Host, values: Record<string, unknown>): void {
  host.model.stored.write(TOPIC, values);
}

function has(host: Host, key: unknown): string | null {
  const text = textArgument(key);
  return Object.hasOwn(all(host), text) ? text : null;
}

export const settingClass: HostClass<{ readonly key: string }> = {
  name: "Setting",
  scalars: {
    key: { read: ({ key }) => key },
    value: { read: ({ key }, host) => all(host)[key] ?? null, write: ({ key }, value, host) => save(host, { ...all(host), [key]: value }) },
  },
  methods: {
    delete({ key }, _args, host) {
      const values = all(host);
      if (!Object.hasOwn(values, key)) found<never>(null);
      save(host, Object.fromEntries(Object.entries(values).filter(([other]) => other !== key)));
    },
  },
  identity: ({ key }) => ({ Id: key }),
};

export const settingCollectionClass: HostClass<null> = {
  name: "SettingCollection",
  items: (_target, host) => Object.keys(all(host)).map((key) => host.make("Setting", { key })),
  indexer: (_target, [key], host) => host.make("Setting", { key: found(has(host, key)) }),
  methods: {
    getCount: (_target, _args, host) => ({ value: Object.keys(all(host)).length }),
    getItem: (_target, [key], host) => host.make("Setting", { key: found(has(host, key)) }),
    getItemOrNullObject(_target, [key], host) {
      const found = has(host, key);
      return found === null ? null : host.make("Setting", { key: found });
    },
    add(_target, [key, value], host) {
      save(host, { ...all(host), [textArgument(key)]: value });
      return host.make("Setting", { key: textArgument(key) });
    },
  },
};
