import type * as vscode from 'vscode';

/** What is kept of an offer in the secret storage of VS Code, and nowhere else. */
export const offerSecrets = ['packageLink', 'oauthSecret'] as const;
export type OfferSecret = (typeof offerSecrets)[number];

export interface Secrets {
  get(offer: string, secret: OfferSecret): Promise<string | undefined>;
  set(offer: string, secret: OfferSecret, value: string): Promise<void>;
  forget(offer: string, secret: OfferSecret): Promise<void>;
  /** Forgets everything of an offer. */
  wipe(offer: string): Promise<void>;
  /** The secret of an Entra application. */
  ofApplication(tenant: string, clientId: string): Promise<string | undefined>;
  rememberApplication(tenant: string, clientId: string, secret: string): Promise<void>;
  forgetApplication(tenant: string, clientId: string): Promise<void>;
}

export function openSecrets(storage: vscode.SecretStorage): Secrets {
  const key = (offer: string, secret: OfferSecret) => `offer:${offer}:${secret}`;
  const accountKey = (tenant: string, clientId: string) => `partnerCenter:${tenant}:${clientId}`;
  return {
    get: async (offer, secret) => await storage.get(key(offer, secret)),
    set: async (offer, secret, value) => await storage.store(key(offer, secret), value),
    forget: async (offer, secret) => await storage.delete(key(offer, secret)),
    async wipe(offer) {
      for (const secret of offerSecrets) await storage.delete(key(offer, secret));
    },
    ofApplication: async (tenant, clientId) => await storage.get(accountKey(tenant, clientId)),
    rememberApplication: async (tenant, clientId, secret) =>
      await storage.store(accountKey(tenant, clientId), secret),
    forgetApplication: async (tenant, clientId) => await storage.delete(accountKey(tenant, clientId)),
  };
}
