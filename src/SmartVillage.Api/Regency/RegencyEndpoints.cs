using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Regency;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Regency;

/// <summary>What the joined database of the regency counts, beside what our copy counts: mismatched numbers are the users' oldest complaint, so they are shown, not guessed.</summary>
internal sealed class RegencyEndpoints(RegencyComparison comparison) : IEndpointGroup
{
    // status_dasar 1: alive.
    private const long Alive = 1;

    private static readonly ApiProblem Off = new(409, "regency-off", "Data gabungan (OpenKab) belum tersambung.", "Isi Adapters:OpenKab pada smartvillage.json; smartvillage doctor menyebut yang kurang.");

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/regency-comparison", "compareWithRegency", CompareAsync)
        {
            Tag = "Statistik",
            Summary = "Jumlah penduduk hidup menurut data gabungan (OpenKab) dan menurut salinan ini",
            Description = "Hanya jumlah; tidak ada baris siapa pun yang dibaca untuk ini. Selisih berarti salah satu tertinggal: salinan ini terbukti sama dengan OpenSID desa pada edisinya (receipt).",
            Right = Right.ReadExactStatistics,
            Schema = "RegencyComparison",
        },
    ];

    private async Task<IResult> CompareAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!comparison.IsReady)
        {
            return Off;
        }

        var copy = request.Reader.CountResidents(request.Village.Id, new ResidentFilter { LifeStatus = Alive });
        var answer = await comparison.CompareAsync(CatalogDesk.CodeOf(request), copy, cancellationToken);
        return answer.IsOk ? Shown(request, answer.Value) : Of(answer);
    }

    private static Answer Shown(ApiRequest request, RegencyDifference found) => new(request.Meta(), request.Today, writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("joined", found.Joined);
        writer.WriteNumber("copy", found.Copy);
        writer.WriteNumber("difference", found.Difference);
        writer.WriteString("sentence", found.ToSentence());
        writer.WriteEndObject();
    })
    { Cacheable = false };

    private static ApiProblem Of(AdapterAnswer<RegencyDifference> answer) => answer.Status switch
    {
        AnswerStatus.RateLimited => Problems.TooMany(answer.RetryAfter),
        AnswerStatus.NotFound => new ApiProblem(404, "not-in-regency", answer.Reason!, "Periksa apakah desa ini disinkronkan ke OpenKab, dengan kode desa yang sama."),
        _ => new ApiProblem(502, "regency-down", $"Data gabungan tidak dapat dibaca: {answer.Reason}", "Coba lagi nanti; smartvillage doctor memeriksa alamat dan akunnya."),
    };
}
