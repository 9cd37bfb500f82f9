import { type NodeType, nodeTypeOf } from '../../domain/kernel/id.ts';
import type { Context } from '../context.ts';
import { loadWithFields } from '../early-field.ts';
import type { Resolvers, ResolversTypes } from '../generated/resolver-types.ts';
import { requireAccessToType } from '../guard.ts';
import { typeNameOf } from '../node-types.ts';

export const nodeResolvers: Resolvers = {
  Query: {
    node(_, { id }, context, info) {
      if (nodeTypeOf(id) === null) return null;
      const type = typeNameOf(id);
      // Before it is read: otherwise the answer tells whether there is a node that the caller may not see.
      requireAccessToType(info.schema, type, context.caller);
      return loadWithFields(type, id, context, info, async () => loadNode(id, context));
    },
  },
};

/** The node with this id; null if there is none or the caller may not see it. */
export function loadNode(id: string, context: Context): ReturnType<NodeLoader> | null {
  const nodeType = nodeTypeOf(id);
  return nodeType === null ? null : NODE_LOADERS[nodeType](id, context);
}

type NodeLoader = (id: string, context: Context) => Promise<ResolversTypes['Node'] | null>;

/** Loads a node of each type through its loader, which enforces ownership. */
const NODE_LOADERS: Readonly<Record<NodeType, NodeLoader>> = {
  appointment: (id, { load }) => load().appointment.load(id),
  attachment: (id, { load }) => load().attachment.load(id),
  audience: (id, { load }) => load().audience.load(id),
  call: (id, { load }) => load().call.load(id),
  commitment: (id, { load }) => load().commitment.load(id),
  consent: (id, { load }) => load().consent.load(id),
  customer: async (id, { load }) => (await load().loadHead(id))?.customer ?? null,
  dataExport: (id, { load }) => load().dataExport.load(id),
  feedback: (id, { load }) => load().feedback.load(id),
  identityEvent: (id, { load }) => load().identityEvent.load(id),
  importJob: (id, { load }) => load().importJob.load(id),
  inspection: (id, { load }) => load().inspection.load(id),
  integration: async (id, { repositories }) =>
    (await repositories().integrations()).find((integration) => integration.id === id) ?? null,
  interaction: (id, { load }) => load().interaction.load(id),
  match: (id, { load }) => load().match.load(id),
  message: (id, { load }) => load().message.load(id),
  order: (id, { load }) => load().order.load(id),
  orderReturn: (id, { load }) => load().orderReturn.load(id),
  serviceJob: (id, { load }) => load().serviceJob.load(id),
  serviceCase: (id, { load }) => load().serviceCase.load(id),
  playbook: async (id, { repositories }) =>
    (await repositories().playbooks()).all.find((playbook) => playbook.id === id) ?? null,
  preventionAction: (id, { load }) => load().preventionAction.load(id),
  segment: async (id, { load }) => (await load().segments()).all.find((segment) => segment.id === id) ?? null,
  staffMember: (id, { load }) => load().staffMember.load(id),
  warranty: (id, { load }) => load().warranty.load(id),
  warrantyClaim: (id, { load }) => load().warrantyClaim.load(id),
  webhookDelivery: async (id, { repositories }) => (await repositories().webhookDeliveries([id]))[0] ?? null,
};
