# Serves the folder "site" on this machine alone with what Windows has (PowerShell 5 and .NET), and opens it.
$port = if ($env:PORT) { $env:PORT } else { 8124 }
$address = "http://localhost:$port/"
$root = [IO.Path]::GetFullPath((Join-Path $PSScriptRoot 'site'))
# As src/cli/server has them.
$types = @{
  '.css' = 'text/css; charset=utf-8'
  '.csv' = 'text/csv; charset=utf-8'
  '.html' = 'text/html; charset=utf-8'
  '.ico' = 'image/x-icon'
  '.jpg' = 'image/jpeg'
  '.js' = 'text/javascript; charset=utf-8'
  '.json' = 'application/json; charset=utf-8'
  '.map' = 'application/json; charset=utf-8'
  '.mjs' = 'text/javascript; charset=utf-8'
  '.pagefind' = 'application/wasm'
  '.pdf' = 'application/pdf'
  '.png' = 'image/png'
  '.svg' = 'image/svg+xml; charset=utf-8'
  '.txt' = 'text/plain; charset=utf-8'
  '.wasm' = 'application/wasm'
  '.webmanifest' = 'application/manifest+json; charset=utf-8'
  '.webp' = 'image/webp'
  '.avif' = 'image/avif'
  '.wgsl' = 'text/plain; charset=utf-8'
  '.woff2' = 'font/woff2'
  '.xml' = 'application/xml; charset=utf-8'
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
    if (-not "$file\".StartsWith("$root\") -or -not (Test-Path -LiteralPath $file -PathType Leaf)) {
      $response.StatusCode = 404
      $file = Join-Path $root '404.html'
    }
    $type = $types[[IO.Path]::GetExtension($file).ToLower()]
    $response.ContentType = if ($type) { $type } else { 'application/octet-stream' }
    $bytes = [IO.File]::ReadAllBytes($file)
    $response.ContentLength64 = $bytes.Length
    if ($context.Request.HttpMethod -ne 'HEAD') { $response.OutputStream.Write($bytes, 0, $bytes.Length) }
  } catch {
    Write-Host $_
    # A path with a character that Windows forbids in names is on no disk. Once an answer has begun its status stays.
    try { $response.StatusCode = 404 } catch { }
  } finally {
    try { $response.Close() } catch { }
  }
}
