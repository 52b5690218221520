import type { DemoTopic } from '../types.js';
import { betaLoungeTopics } from './beta-lounge.js';
import { integrationsEventsTopics } from './integrations-events.js';
import { integrationsNumbersTopics } from './integrations-numbers.js';
import { integrationsTokensTopics } from './integrations-tokens.js';
import { meshBackhaulTopics } from './mesh-backhaul.js';
import { meshNodesTopics } from './mesh-nodes.js';
import { meshPlacementTopics } from './mesh-placement.js';
import { meshRoamingTopics } from './mesh-roaming.js';
import { meshWallsTopics } from './mesh-walls.js';
import { newsCommunityTopics } from './news-community.js';
import { newsReleasesTopics } from './news-releases.js';
import { securityAccessTopics } from './security-access.js';
import { securityDevicesTopics } from './security-devices.js';
import { securityFamilyTopics } from './security-family.js';
import { setupFirstStepsTopics } from './setup-first-steps.js';
import { setupLanguagesTopics } from './setup-languages.js';
import { setupMovingTopics } from './setup-moving.js';
import { setupRecoveryTopics } from './setup-recovery.js';
import { showAndTellTopics } from './show-and-tell.js';
import { showCablesTopics } from './show-cables.js';
import { speedAddressesTopics } from './speed-addresses.js';
import { speedCablesTopics } from './speed-cables.js';
import { speedLinesTopics } from './speed-lines.js';
import { staffRoomTopics } from './staff-room.js';

export const demoTopics: DemoTopic[] = [
  ...betaLoungeTopics,
  ...integrationsEventsTopics,
  ...integrationsNumbersTopics,
  ...integrationsTokensTopics,
  ...meshBackhaulTopics,
  ...meshNodesTopics,
  ...meshPlacementTopics,
  ...meshRoamingTopics,
  ...meshWallsTopics,
  ...newsCommunityTopics,
  ...newsReleasesTopics,
  ...securityAccessTopics,
  ...securityDevicesTopics,
  ...securityFamilyTopics,
  ...setupFirstStepsTopics,
  ...setupLanguagesTopics,
  ...setupMovingTopics,
  ...setupRecoveryTopics,
  ...showAndTellTopics,
  ...showCablesTopics,
  ...speedAddressesTopics,
  ...speedCablesTopics,
  ...speedLinesTopics,
  ...staffRoomTopics,
];
