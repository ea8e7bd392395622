// Predicted against measured, one line per run.
import { sources } from '../../figures/method/accuracy/rows.ts';

export function GET(): Response {
  const lines = sources.flatMap(({ file, rows }) =>
    rows.map(({ run, predictedS, lowS, highS, error, leftOutError }) =>
      [
        run.id,
        file.id,
        file.use,
        run.accelerator,
        run.gpus,
        run.precision,
        run.stepTimeS,
        ...[predictedS, lowS, highS].map((seconds) => seconds.toFixed(4)),
        error.toFixed(4),
        leftOutError === null ? '' : leftOutError.toFixed(4),
      ].join(','),
    ),
  );
  return new Response(
    `run,source,use,accelerator,gpus,precision,measured_s,predicted_s,low_s,high_s,error,error_source_left_out\n${lines.join('\n')}\n`,
  );
}
