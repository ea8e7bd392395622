# Serves the folder "site" on this machine alone with what Windows has (PowerShell 5 and .NET), and opens it.
$port = if ($env:PORT) { $env:PORT } else { 8124 }
$address = "http://localhost:$port/"
$root = [IO.Path]::GetFullPath((Join-Path $PSScriptRoot 'site'))
$types = @{
  '.html' = 'text/html; charset=utf-8'; '.css' = 'text/css; charset=utf-8'; '.js' = 'text/javascript; charset=utf-8'
  '.json' = 'application/json; charset=utf-8'; '.svg' = 'image/svg+xml'; '.png' = 'image/png'; '.woff2' = 'font/woff2'
  '.csv' = 'text/csv; charset=utf-8'; '.xml' = 'application/xml'; '.txt' = 'text/plain; charset=utf-8'
  '.webmanifest' = 'application/manifest+json'
}
$listener = New-Object Net.HttpListener
$listener.Prefixes.Add($address)
try { $listener.Start() } catch {
  # Plain ASCII: PowerShell 5 reads this file, and cmd.exe shows it, in a code page that differs from machine to machine.
  Write-Host "Le port $port est pris. Fermez l'autre programme, ou tapez : set PORT=8125"
  Write-Host "Port $port is in use. Close the other program, or type: set PORT=8125"
  exit 1
}
Write-Host "Miqyas: $address   (Ctrl+C)"
if (-not $env:NO_BROWSER) { Start-Process $address }
while ($listener.IsListening) {
  $context = $listener.GetContext()
  $response = $context.Response
  try {
    $path = [Uri]::UnescapeDataString($context.Request.Url.AbsolutePath)
    $file = [IO.Path]::GetFullPath((Join-Path $root $path.TrimStart('/')))
    if (Test-Path -LiteralPath $file -PathType Container) { $file = Join-Path $file 'index.html' }
    if (-not $file.StartsWith($root) -or -not (Test-Path -LiteralPath $file -PathType Leaf)) {
      $response.StatusCode = 404
      $file = Join-Path $root '404.html'
    }
    $type = $types[[IO.Path]::GetExtension($file).ToLower()]
    $response.ContentType = if ($type) { $type } else { 'application/octet-stream' }
    $bytes = [IO.File]::ReadAllBytes($file)
    $response.ContentLength64 = $bytes.Length
    if ($context.Request.HttpMethod -ne 'HEAD') { $response.OutputStream.Write($bytes, 0, $bytes.Length) }
  } catch { Write-Host $_ } finally { $response.Close() }
}
