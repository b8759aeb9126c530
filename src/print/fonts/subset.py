"""Makes the two fonts of the letters from Noto Sans (Debian's fonts-noto-core; SIL Open Font License, see OFL.txt).

    python3 subset.py /usr/share/fonts/truetype/noto

Every Latin letter (U+0020 to 024F, 1E00 to 1EFF), Greek, Cyrillic and the signs of German typography stay; hints,
kerning and ligatures go, so that a letter's width is the sum of its characters' and every text can be copied out again.
"""

import sys
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

KEPT = [(0x20, 0x52F), (0x1E00, 0x1FFF), (0x2000, 0x206F), (0x20A0, 0x20BF), (0x2100, 0x214F), (0xFFFD, 0xFFFD)]


def add_minus(font):
    """The bar of the plus sign alone: Noto Sans keeps U+2212 in its mathematical font, which has no bold."""
    plus = font["glyf"]["plus"]
    heights = sorted({y for _, y in plus.coordinates})
    bottom, top = heights[1], heights[2]
    pen = TTGlyphPen(None)
    pen.moveTo((plus.xMin, bottom))
    for corner in [(plus.xMin, top), (plus.xMax, top), (plus.xMax, bottom)]:
        pen.lineTo(corner)
    pen.closePath()
    font.setGlyphOrder([*font.getGlyphOrder(), "minus"])
    font["glyf"]["minus"] = pen.glyph()
    font["hmtx"]["minus"] = font["hmtx"]["plus"]
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[0x2212] = "minus"


for style in ["Regular", "Bold"]:
    font = TTFont(f"{sys.argv[1]}/NotoSans-{style}.ttf", recalcTimestamp=False)
    for table in ["GSUB", "GPOS", "GDEF", "gvar", "DSIG"]:
        if table in font:
            del font[table]
    add_minus(font)
    options = Options(hinting=False, glyph_names=False, notdef_outline=True, name_IDs=[0, 1, 2, 4, 6, 13, 14])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[0x2212] + [char for first, last in KEPT for char in range(first, last + 1)])
    subsetter.subset(font)
    font.save(f"NotoSans-{style}.ttf")
