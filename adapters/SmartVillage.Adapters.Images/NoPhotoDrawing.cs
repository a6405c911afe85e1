using SkiaSharp;

namespace SmartVillage.Adapters.Images;

/// <summary>
/// What stands where a photo would be: a frame with hills, and the words "Foto belum ada". The letters are drawn as lines, because a server need not have any font. Everything that is said
/// fits into the square in the middle, which is all that a list shows of it.
/// </summary>
internal static class NoPhotoDrawing
{
    private const string Ring = "M0 7A3 3 0 1 1 6 7A3 3 0 1 1 0 7Z";
    private const float LineWidth = 1.2f;
    private const float LineHeight = 17;
    private const float Space = 4;
    private static readonly SKColor Background = new(0xF0, 0xF0, 0xF0);
    private static readonly SKColor Ink = new(0x6B, 0x6B, 0x6B);
    private static readonly string[] Words = ["Foto", "belum ada"];

    /// <summary>Outline and advance of each letter; ten units from its top to the line that it stands on.</summary>
    private static readonly Dictionary<char, (string Outline, float Advance)> Letters = new()
    {
        ['F'] = ("M0 0V10M0 0H5.5M0 5H4.5", 7.5f),
        ['a'] = ($"M6 4V10{Ring}", 8.5f),
        ['b'] = ($"M0 0V10{Ring}", 8.5f),
        ['d'] = ($"M6 0V10{Ring}", 8.5f),
        ['e'] = ("M0 7H6A3 3 0 1 0 5 9.2", 8.5f),
        ['l'] = ("M0 0V10", 2.5f),
        ['m'] = ("M0 4V10M0 6.2A2.2 2.2 0 0 1 4.4 6.2V10M4.4 6.2A2.2 2.2 0 0 1 8.8 6.2V10", 11.3f),
        ['o'] = (Ring, 8.5f),
        ['t'] = ("M1.5 1.5V8.5A1.5 1.5 0 0 0 3 10H4M0 4H4", 6.5f),
        ['u'] = ("M0 4V7.5A2.5 2.5 0 0 0 5 7.5M5 4V10", 7.5f),
    };

    /// <summary>Draws it over the whole picture.</summary>
    public static void Draw(SKBitmap bitmap)
    {
        using var canvas = new SKCanvas(bitmap);
        using var pen = new SKPaint { Color = Ink, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round, StrokeWidth = LineWidth };
        canvas.Clear(Background);
        // In units of letters: eighty to the height, whose middle square is eighty wide.
        canvas.Scale(bitmap.Height / 80f);
        canvas.Translate(bitmap.Width * 40f / bitmap.Height, 12);
        Trace(canvas, pen, "M-14 0H14V21H-14ZM-14 17L-5 9L2 15L7 11L14 17M8 6.5A1.5 1.5 0 1 1 5 6.5A1.5 1.5 0 1 1 8 6.5Z");
        canvas.Translate(0, 30);
        foreach (var line in Words)
        {
            canvas.Save();
            canvas.Translate(-WidthOf(line) / 2, 0);
            foreach (var letter in line)
            {
                if (Letters.TryGetValue(letter, out var drawn))
                {
                    Trace(canvas, pen, drawn.Outline);
                }

                canvas.Translate(AdvanceOf(letter), 0);
            }

            canvas.Restore();
            canvas.Translate(0, LineHeight);
        }
    }

    private static void Trace(SKCanvas canvas, SKPaint pen, string outline)
    {
        using var path = SKPath.ParseSvgPathData(outline);
        canvas.DrawPath(path, pen);
    }

    private static float WidthOf(string line) => line.Sum(AdvanceOf);

    private static float AdvanceOf(char letter) => Letters.TryGetValue(letter, out var drawn) ? drawn.Advance : Space;
}
