// The numbers of the phases figure.
import { projectStages } from '../../figures/phases/projectStages.ts';

export function GET(): Response {
  const rows = projectStages().map((stage) =>
    [
      stage.id,
      stage.status,
      stage.siteMw,
      stage.racks,
      stage.gpus,
      stage.gpusLow,
      stage.gpusHigh,
      stage.energyTwh,
    ].join(','),
  );
  return new Response(
    `ledger_id,status,site_mw,racks,gpus,gpus_low,gpus_high,energy_twh_per_year\n${rows.join('\n')}\n`,
  );
}
