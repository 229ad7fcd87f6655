interface Rule {
  readonly origin: boolean | string;
  readonly credentials: boolean;
}

/** Writes the configuration of our load balancer. */
export class GatewayBuilder {
  private readonly rules: string[] = [];

  cors(rule: Rule): this {
    this.rules.push(`cors ${rule.origin} ${rule.credentials ? 'with' : 'without'} credentials`);
    return this;
  }

  build(): string {
    return this.rules.join('\n');
  }
}

export const gateway = new GatewayBuilder().cors({ origin: true, credentials: true }).build();
