using System.CommandLine;
using System.Globalization;
using SmartVillage.Api.Corrections;
using SmartVillage.App.Commands;
using SmartVillage.App.Output;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Errors;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Store.Access;
using SmartVillage.Store.Audit;

namespace SmartVillage.App.Mutakhiran;

/// <summary>
/// The person who decides at this machine. Whoever proposes does not decide, so the account of the system, which several people may use, is not enough: it is the person of an API key, with the same
/// rights, the same second factor and the same lock as over the API.
/// </summary>
internal sealed class Decider(CommandScope scope, ApiKey key, VillageCode village)
{
    /// <summary>Variable with the key.</summary>
    public const string Variable = "SMARTVILLAGE_KEY";

    /// <summary>Command that is written in the ledger.</summary>
    public const string Route = "mutakhiran decide";

    public string Name => key.Name;

    public VillageCode Village => village;

    /// <summary>Who decides, for the workflow.</summary>
    public CorrectionActor Actor => new(key.Name, key.Id, CorrectionRoles.RightsOf(key.Role), scope.Get<TimeProvider>().GetUtcNow());

    public static Option<string?> KeyFile() => new("--key-file")
    {
        Description = $"Berkas yang baris pertamanya kunci API orang yang memutuskan (atau variabel {Variable}, atau ketik saat diminta).",
        HelpName = "FILE",
    };

    public static Option<string?> Code() => new("--code") { Description = "Kode enam angka dari telepon, bila kunci itu punya faktor kedua.", HelpName = "CODE" };

    /// <summary>Finds who decides, or says why nobody may.</summary>
    /// <param name="scope">The command.</param>
    /// <param name="file">File with the key.</param>
    /// <param name="named">The village that was named; without one it is that of the key.</param>
    public static Decider Find(CommandScope scope, string? file, VillageCode? named)
    {
        var token = SecretInput.Find(file, Variable, "kunci") ?? (SecretInput.CanAsk(scope.Terminal)
            ? SecretInput.Ask(scope.Terminal, "Kunci API orang yang memutuskan:")
            : throw new SmartVillageException(
                "SV-APP-052", "Kunci orang yang memutuskan belum diberikan.", $"Pakai --key-file FILE atau variabel {Variable}; kuncinya dibuat dengan smartvillage key create --role Approver."));
        var key = scope.Get<ApiKeyStore>().Find(token.Trim()) ?? throw new SmartVillageException(
            "SV-APP-053", "Kunci itu salah, sudah dicabut, atau sudah lewat masa berlakunya.", "Periksa kuncinya, atau buat yang baru dengan smartvillage key create --role Approver.");
        if (key.Village is not { } text || !VillageCode.TryParseStored(text, out var village) || (CorrectionRoles.RightsOf(key.Role) & (CorrectionRight.Handle | CorrectionRight.Decide)) == CorrectionRight.None)
        {
            throw new SmartVillageException("SV-APP-054", $"Kunci dengan peran {key.Role} tidak boleh memutuskan usul perbaikan.", "Pakai kunci Approver milik orang yang memutuskan.");
        }

        return named is null || named == village
            ? new Decider(scope, key, village)
            : throw new SmartVillageException("SV-APP-055", "Kunci itu milik kelurahan lain.", "Pakai kunci orang dari kelurahan itu, atau hilangkan --village.");
    }

    /// <summary>Asks for the second factor where approving and refusing need one.</summary>
    public async Task ConfirmAsync(string? given, CancellationToken cancellation)
    {
        switch (SecondFactors.DemandOf(key.HasSecondFactor, key.Role, scope.Settings.Api.SecondFactorRequired))
        {
            case FactorDemand.None:
                return;
            case FactorDemand.Missing:
                throw new SmartVillageException(
                    "SV-APP-056", "Pemasangan ini meminta faktor kedua, dan kunci ini tidak punya.", $"Jalankan smartvillage key second-factor {key.Id} dan daftarkan kodenya di telepon.");
        }

        var typed = given ?? (SecretInput.CanAsk(scope.Terminal)
            ? SecretInput.Ask(scope.Terminal, "Kode dari telepon:")
            : throw new SmartVillageException("SV-APP-057", "Keputusan ini memerlukan faktor kedua kunci ini.", "Tambahkan --code dengan enam angka yang ditampilkan aplikasi di telepon."));
        var code = SecondFactors.ReadCode(typed) ?? throw new SmartVillageException("SV-APP-057", "Kode itu bukan enam angka.", "Salin --code dari aplikasi di telepon.");
        // What it opens is over at once: it counts for this list only.
        var answer = scope.Get<SecondFactors>().Open(key.Id, code, TimeSpan.Zero);
        await NoteAsync("buka", purpose: null, answer.Outcome switch { FactorOutcome.WrongCode => 403, FactorOutcome.Locked => 429, _ => 0 }, [], cancellation);
        if (answer.Outcome is FactorOutcome.WrongCode)
        {
            throw new SmartVillageException("SV-APP-058", "Kode itu salah, sudah dipakai, atau sudah lewat waktunya.", "Tunggu kode berikutnya di telepon, dan periksa jam telepon itu.");
        }

        if (answer.Outcome is FactorOutcome.Locked)
        {
            throw new SmartVillageException(
                "SV-APP-059",
                string.Create(CultureInfo.InvariantCulture, $"Kode berulang kali salah; kunci ini menunggu sampai {Format.Time(answer.Until)}."),
                "Coba lagi sesudah itu; bila bukan Anda yang mencoba, minta admin mencabut kunci ini.");
        }
    }

    /// <summary>Writes a step into the ledger, in the name of the person of the key.</summary>
    public Task NoteAsync(string action, string? purpose, int result, IReadOnlyList<long> residents, CancellationToken cancellation) => scope.Get<Ledger>().AppendAsync(
        LocalEntry.Of(scope, action, Route) with
        {
            ActorKey = key.Id, ActorName = key.Name, Role = key.Role, Village = village.Value, Purpose = purpose, Result = result, Residents = residents,
        },
        cancellation);
}
