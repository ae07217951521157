<?php
/* Installs WordPress in the folder named first and writes a post as an author: the story's address, alone on a line. */
$_SERVER['HTTP_HOST'] = 'localhost:' . getenv('SITE_PORT');
$_SERVER['REQUEST_URI'] = '/';
define('WP_INSTALLING', true);
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Host', 'admin', 'admin@example.org', true, '', 'a-password');
switch_theme('twentytwentyone');
$author = wp_insert_user(['user_login' => 'author', 'user_pass' => 'a-password', 'role' => 'author']);
wp_set_current_user($author);
if (current_user_can('unfiltered_html')) {
    fwrite(STDERR, "The author may write any HTML\n");
    exit(1);
}
kses_init_filters();
$post = wp_insert_post([
    'post_author' => $author,
    'post_status' => 'publish',
    'post_title' => 'A post with a story',
    'post_content' => "Words before.\n\n" . getenv('STORY_URL') . "\n\nWords after.",
], true);
if (is_wp_error($post)) {
    fwrite(STDERR, $post->get_error_message() . "\n");
    exit(1);
}
file_put_contents($argv[1] . '/post-id', (string) $post);
