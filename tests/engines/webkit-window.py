"""A bare window with WebKit in it, for WebKitWebDriver to drive: MiniBrowser's own toolbar keeps it wider than a phone.

Its one argument is JSON: zone, language, scheme, textZoom, width, height.
"""

import json
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

view = json.loads(sys.argv[1])

context = WebKit2.WebContext(
    website_data_manager=WebKit2.WebsiteDataManager(is_ephemeral=True),
    time_zone_override=view["zone"],
)
context.set_preferred_languages([view["language"]])
context.set_automation_allowed(True)
Gtk.Settings.get_default().props.gtk_application_prefer_dark_theme = (
    view["scheme"] == "dark"
)


def create_view(_session):
    settings = WebKit2.Settings(
        zoom_text_only=True,
        enable_page_cache=True,
        enable_write_console_messages_to_stdout=True,
    )
    web_view = WebKit2.WebView(
        web_context=context,
        settings=settings,
        is_controlled_by_automation=True,
        zoom_level=view["textZoom"] / 100,
    )
    window = Gtk.Window(
        default_width=view["width"], default_height=view["height"]
    )
    window.add(web_view)
    window.show_all()
    return web_view


def start(_context, session):
    session.set_application_info(WebKit2.ApplicationInfo())
    session.connect("create-web-view", create_view)


context.connect("automation-started", start)
Gtk.main()
