<?php
// For PHP's own server, which answers an address that leads nowhere with the first page: it gets the page that says so.
$path = rawurldecode(explode('?', $_SERVER['REQUEST_URI'])[0]);
$root = realpath($_SERVER['DOCUMENT_ROOT']);
$found = strpos($path, "\0") === false ? realpath($root . $path) : false;
$isInside = $found !== false && strpos($found . DIRECTORY_SEPARATOR, $root . DIRECTORY_SEPARATOR) === 0;
if ($isInside && is_file(is_dir($found) ? "$found/index.html" : $found)) return false;
http_response_code(404);
header('Content-Type: text/html; charset=utf-8');
readfile("$root/404.html");
