<?php
/* WordPress fetches nothing from its own machine or from odd ports; here the story is nowhere else. */
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', function ($ports) {
    $ports[] = (int) parse_url((string) getenv('STORY_URL'), PHP_URL_PORT);
    return $ports;
});
