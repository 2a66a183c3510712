import { z } from "zod";

import type { Host } from "../../protocol/host";
import type { HostClass, Scalar } from "../../protocol/hostObject";
import { textArgument } from "../arguments";

const TOPIC = "properties";
const values = z.record(z.string(), z.string());

function property(name: string): Scalar<null> {
  const all = (host: Host): Record<string, string> => values.safeParse(host.model.stored.read(TOPIC)).data ?? {};
  return { read: (_target, host) => all(host)[name] ?? "", write: (_target, value, host) => host.model.stored.write(TOPIC, { ...all(host), [name]: textArgument(value) }) };
}

export const documentPropertiesClass: HostClass<null> = {
  name: "DocumentProperties",
  scalars: Object.fromEntries(["title", "subject", "author", "keywords", "comments", "category", "manager", "company"].map((name) => [name, property(name)])),
};
