namespace Notifier.Tests.Servers;

internal static class NginxConfiguration
{
    public static string For(string folder, int port) => $$"""
        daemon off;
        master_process off;
        pid {{folder}}/nginx.pid;
        error_log stderr notice;
        events { }
        http {
            access_log off;
            client_body_temp_path {{folder}}/body;
            proxy_temp_path {{folder}}/proxy;
            fastcgi_temp_path {{folder}}/fastcgi;
            uwsgi_temp_path {{folder}}/uwsgi;
            scgi_temp_path {{folder}}/scgi;
            types { application/rss+xml rss; application/atom+xml atom; application/feed+json json; text/html html; }
            default_type application/xml;
            server {
                listen 127.0.0.1:{{port}};
                root {{folder}}/www;
                location /packed/ { gzip on; gzip_types *; gzip_min_length 1; }
                location /cached/ { expires 30m; }
                location /private/ { auth_basic "members"; auth_basic_user_file {{folder}}/users; }
                location /keyed/ { if ($http_x_api_key != "key-1") { return 403; } }
                location /old/ { rewrite ^/old/(.*)$ /$1 permanent; }
                location /elsewhere/ { rewrite ^/elsewhere/(.*)$ /$1 redirect; }
                location /circle/ { return 302 /circle/again; }
                location /gone/ { return 410; }
                location /limited/ { add_header Retry-After 90 always; return 429; }
                location /busy/ { add_header Retry-After 30 always; return 503; }
                location /down/ { return 502; }
            }
        }
        """;
}
