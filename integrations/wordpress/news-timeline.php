<?php
/**
 * Plugin Name:       News timeline
 * Description:       A block that embeds a published timeline: its address is all that it needs.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       news-timeline
 *
 * @package NewsTimeline
 */

defined( 'ABSPATH' ) || exit;

/** Px of the frame where no script makes it as tall as what is in it. */
const NEWS_TIMELINE_HEIGHT = 640;

/**
 * The address as it may stand in the frame: http and https only, no user or password. Empty for any other text.
 *
 * @param mixed $address What the author gave.
 */
function news_timeline_address( $address ): string {
	if ( ! is_string( $address ) ) {
		return '';
	}
	$parts = wp_parse_url( trim( $address ) );
	$is_web = is_array( $parts ) && in_array( strtolower( $parts['scheme'] ?? '' ), array( 'http', 'https' ), true );
	if ( ! $is_web || empty( $parts['host'] ) || isset( $parts['user'] ) || isset( $parts['pass'] ) ) {
		return '';
	}
	return esc_url_raw( trim( $address ), array( 'http', 'https' ) );
}

/**
 * The markup of the block. It is made anew for each page, so that what is saved holds no markup to go stale.
 *
 * @param array<string, mixed> $attributes address, title and height.
 */
function news_timeline_render( array $attributes ): string {
	$address = news_timeline_address( $attributes['address'] ?? '' );
	if ( '' === $address ) {
		return '';
	}
	$title  = is_string( $attributes['title'] ?? null ) && '' !== $attributes['title'] ? $attributes['title'] : 'Timeline';
	$height = max( 200, min( 5000, (int) ( $attributes['height'] ?? NEWS_TIMELINE_HEIGHT ) ) );
	wp_enqueue_script( 'news-timeline-embed' );
	return sprintf(
		'<figure class="wp-block-embed wp-block-news-timeline"><iframe data-news-timeline src="%1$s" title="%2$s" width="100%%" height="%3$d" loading="lazy" frameborder="0" allow="clipboard-write"></iframe><noscript><p><a href="%1$s">%4$s</a></p></noscript></figure>',
		esc_url( $address ),
		esc_attr( $title ),
		$height,
		esc_html( $title )
	);
}

/** Makes the block and its scripts known. */
function news_timeline_register(): void {
	wp_register_script( 'news-timeline-embed', plugins_url( 'embed.js', __FILE__ ), array(), '0.1.0', true );
	wp_register_script(
		'news-timeline-block',
		plugins_url( 'block.js', __FILE__ ),
		array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components' ),
		'0.1.0',
		true
	);
	register_block_type( __DIR__, array( 'render_callback' => 'news_timeline_render' ) );
}
add_action( 'init', 'news_timeline_register' );
