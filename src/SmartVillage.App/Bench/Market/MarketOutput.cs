using System.Globalization;
using SmartVillage.App.Bench.Api;
using SmartVillage.App.Output;
using Spectre.Console;

namespace SmartVillage.App.Bench.Market;

/// <summary>The index that was measured.</summary>
/// <param name="Products">Products in it.</param>
/// <param name="Villages">Their villages.</param>
/// <param name="BuildSeconds">How long it took to read and make it.</param>
/// <param name="Bytes">Memory that it holds, with the printed products.</param>
internal sealed record IndexFigure(int Products, int Villages, double BuildSeconds, long Bytes);

/// <summary>Shows what was measured of the marketplace: JSON, or a table for people.</summary>
internal static class MarketOutput
{
    public static void Write(Terminal terminal, Machine machine, IndexFigure index, Dictionary<string, ApiRatio> ratios, FoundShare typos)
    {
        if (terminal.Json)
        {
            JsonOutput.Write(terminal.Output, new { machine, index, ratios, typos });
            return;
        }

        terminal.Screen.SayLine(
            $"{machine.ToString()}; {Format.Number(index.Products)} produk di {Format.Number(index.Villages)} desa, indeks {Show(index.BuildSeconds)} detik, {index.Bytes / (1024 * 1024)} MiB");
        terminal.Screen.Write(ApiRatioTable.Of(ratios, "pembanding (per detik)"));
        terminal.Screen.SayLine(
            $"Salah ketik ({typos.Asked} pertanyaan): yang dimaksud ada di halaman pertama {Show(typos.Ours * 100)} %, dengan LIKE {Show(typos.Like * 100)} %");
        if (machine.IsBusy)
        {
            terminal.Screen.WriteLine("Mesin ini sibuk sebelum diukur; ulangi saat tenang, karena perbandingan pada mesin sibuk tidak dapat dipercaya.");
        }
    }

    private static string Show(double value) => value.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',');
}
