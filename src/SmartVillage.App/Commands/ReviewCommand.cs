using System.CommandLine;
using SmartVillage.App.Output;
using SmartVillage.Domain.Errors;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Writing;

namespace SmartVillage.App.Commands;

/// <summary><c>review</c>: people who may be somebody that left, decided by a person and never by guess (P6).</summary>
internal static class ReviewCommand
{
    private const int Shown = 500;

    public static Command Create() => new("review", "Orang yang mungkin sama dengan yang hilang dari sumber.") { List(), Decide() };

    private static Command List()
    {
        var village = GlobalOptions.Village();
        var command = new Command("list", "Menampilkan yang belum diputuskan; hanya nomor, tanpa isian.") { village };
        command.SetAction((parse, _) => CommandScope.RunAsync(parse, scope =>
        {
            var code = CommandScope.ParseVillage(parse.GetValue(village));
            using var reader = scope.Get<PopulationQueries>().Open();
            var reviews = reader.ListVillages().Where(known => code is null || string.Equals(known.Code, code, StringComparison.Ordinal))
                .SelectMany(known => reader.ListReviews(known.Id, afterId: null, Shown).Select(review => new { review.Id, Village = known.Code, review.RemovedId, review.NewId, review.Reason }))
                .ToList();
            if (scope.Json)
            {
                JsonOutput.Write(scope.Terminal.Output, new { reviews });
            }
            else
            {
                reviews.ForEach(review => scope.Terminal.Output.WriteLine($"{review.Id}: kelurahan {review.Village}, penduduk {review.RemovedId} yang hilang mungkin sama dengan {Newcomer(review.NewId)} ({Why(review.Reason)})"));
                scope.Terminal.Output.WriteLine(reviews.Count == 0 ? "Tidak ada yang perlu diputuskan." : "Putuskan dengan: smartvillage review decide NOMOR same|different");
            }

            return Task.FromResult(ExitCodes.Ok);
        }));
        return command;
    }

    private static string Newcomer(long? id) => id is { } known ? $"{known}" : "seseorang yang sudah hilang lagi";

    private static string Why(string reason) => reason == "nik-shared" ? "NIK sama" : "nama, tanggal lahir, dan ibu sama";

    private static Command Decide()
    {
        var id = new Argument<long>("ID") { Description = "Nomor dari review list." };
        var decision = new Argument<string>("DECISION") { Description = "same atau different." };
        decision.AcceptOnlyFromAmong("same", "different");
        var by = ApproveCommand.By();
        var command = new Command("decide", "Memutuskan; sinkronisasi berikutnya melaksanakannya.") { id, decision, by };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var (review, text) = (parse.GetRequiredValue(id), parse.GetRequiredValue(decision));
            var decided = await scope.Get<ReviewDesk>().DecideAsync(
                review, villageId: null, string.Equals(text, "same", StringComparison.Ordinal), parse.GetValue(by) ?? Environment.UserName, cancellation);
            if (!decided)
            {
                throw new SmartVillageException("SV-APP-019", "Tidak ada yang menunggu keputusan dengan nomor itu.", "Lihat nomornya dengan review list.");
            }

            if (scope.Json)
            {
                JsonOutput.Write(scope.Terminal.Output, new { id = review, decision = text });
            }
            else
            {
                scope.Terminal.Output.WriteLine("Keputusan dicatat; sinkronisasi berikutnya melaksanakannya.");
            }

            return ExitCodes.Ok;
        }));
        return command;
    }
}
