import type { Intake } from '../connector.ts';
import { envelopeOf } from './envelope.ts';
import { isFromShopify } from './signature.ts';

export const shopifyIntake: Intake = { verify: isFromShopify, envelopeOf };
