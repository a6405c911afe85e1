using Microsoft.Extensions.DependencyInjection;
using SmartVillage.App.Commands;
using SmartVillage.Domain.Errors;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Stores;
using SmartVillage.Sync.Verifying;

namespace SmartVillage.App.Verifying;

/// <summary>Verifies every source that may hold the village; one unreachable source does not keep the others from being proven.</summary>
internal static class VerificationRound
{
    /// <param name="scope">The command.</param>
    /// <param name="village">Only this village, or null for all.</param>
    /// <param name="rowsOfAKind">Rows to explain of each kind and entity, or null for counts alone.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<VerificationResult> RunAsync(CommandScope scope, string? village, int? rowsOfAKind, CancellationToken cancellationToken)
    {
        var stored = scope.Get<IStoredContent>();
        var villages = new List<VillageVerification>();
        var failures = new List<SourceFailure>();
        var loads = new List<SourceLoad>();
        SmartVillageException? first = null;
        foreach (var verifier in await CandidatesAsync(scope, stored, village, cancellationToken))
        {
            var order = new VerificationOrder { VillageCode = village, RowsOfAKind = rowsOfAKind };
            try
            {
                villages.AddRange(await verifier.VerifyAsync(stored, order, cancellationToken));
            }
            catch (SourceException exception)
            {
                first ??= exception;
                failures.Add(new SourceFailure(verifier.SourceName, new RunError(exception.Code, exception.Message, exception.Remedy)));
            }

            loads.Add(new SourceLoad(verifier.SourceName, order.Meter.Read()));
        }

        if (villages.Count == 0)
        {
            throw first ?? new ConfigurationException(
                "SV-RUN-405", $"Tidak ada sumber yang berisi kelurahan {village}.", "Periksa kode kelurahan dan bagian Sources di berkas konfigurasi.");
        }

        return new VerificationResult(villages, failures, loads);
    }

    /// <summary>Sources configured with the code or known to give it; else all that leave it to their own profile.</summary>
    private static async Task<IReadOnlyList<IPopulationVerifier>> CandidatesAsync(
        CommandScope scope, IStoredContent stored, string? village, CancellationToken cancellationToken)
    {
        var all = scope.Services.GetServices<IPopulationVerifier>().ToList();
        if (village is null)
        {
            return all;
        }

        var known = (await stored.ListVillagesAsync(cancellationToken)).Where(v => string.Equals(v.Code, village, StringComparison.Ordinal)).Select(v => v.SourceName);
        var configured = scope.Settings.Sources.Where(s => string.Equals(s.VillageCode, village, StringComparison.Ordinal)).Select(s => s.Name);
        var names = known.Concat(configured).ToHashSet(StringComparer.Ordinal);
        if (names.Count == 0)
        {
            names = scope.Settings.Sources.Where(s => s.VillageCode is null).Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        }

        return all.Where(verifier => names.Contains(verifier.SourceName)).ToList();
    }
}
