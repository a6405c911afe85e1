using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Residents;
using SmartVillage.Domain.Records;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Bpjs;
using SmartVillage.Services.Kependudukan;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Outside;

/// <summary>
/// Questions about one resident to BPJS and Dukcapil, where somebody has a contract with them: with the resident's consent (UU 27/2022), a purpose, and a line in the ledger. Nothing of the
/// answer is kept, and Dukcapil only says whether the elements agree.
/// </summary>
internal sealed class ResidentCheckEndpoints(OutsideDesk outside, ApiOptions options) : IEndpointGroup
{
    private const string Bpjs = "BPJS Kesehatan";
    private const string Dukcapil = "Dukcapil";
    private const int LongestReference = 100;

    // A NIK that OpenSID made up for somebody without one begins with nought.
    private const char MadeUp = '0';
    private const int NikDigits = 16;

    private static readonly ApiProblem BpjsOff = OutsideProblems.Off(Bpjs, "Adapters:Bpjs", "Dampingi warga ke PANDAWA atau Mobile JKN.");
    private static readonly ApiProblem DukcapilOff = OutsideProblems.Off(Dukcapil, "Adapters:Dukcapil", "Cocokkan dengan dokumennya, atau tanyakan ke Dukcapil.");

    public IEnumerable<ApiRoute> Routes =>
    [
        Route("bpjs-check", "checkBpjs", "Apakah kepesertaan BPJS warga ini aktif, dengan persetujuannya", BpjsAsync) with
        {
            Description = "Hanya lewat fasilitas kesehatan yang dikontrak BPJS (Adapters:Bpjs). NIK warga dikirim ke BPJS; jawabannya tidak disimpan. test true: sistem uji coba, bukan fakta.",
            Schema = "BpjsCheck",
        },
        Route("dukcapil-check", "checkDukcapil", "Apakah NIK, nama dan tanggal lahir warga ini cocok di Dukcapil, dengan persetujuannya", DukcapilAsync) with
        {
            Description = "Hanya dengan PKS (Adapters:Dukcapil). Jawabannya cocok atau tidak, tanpa data; tidak mengubah apa pun. test true: sistem uji coba, bukan fakta.",
            Schema = "DukcapilCheck",
        },
    ];

    private static ApiRoute Route(string action, string name, string summary, Func<ApiRequest, CancellationToken, Task<IResult>> handler) =>
        new("POST", $"/villages/{{code}}/residents/{{id}}/{action}", name, handler)
        {
            Tag = PbbBillEndpoints.Tag,
            Summary = summary,
            Right = Right.ReadServiceRecords,
            Identified = true,
            Action = "ungkap",
            Sensitive = true,
            Body = "ResidentCheckOrder",
        };

    private Task<IResult> BpjsAsync(ApiRequest request, CancellationToken cancellationToken) => CheckAsync<IBpjsEligibility>(
        request,
        BpjsOff,
        async (port, resident, consent, isTest) =>
        {
            var answer = await port.ByNikAsync(resident.Nik, request.Today, consent, cancellationToken);
            return answer.IsOk ? Shown(request, answer.Value, isTest) : OutsideProblems.Of(answer, Bpjs);
        },
        cancellationToken);

    private Task<IResult> DukcapilAsync(ApiRequest request, CancellationToken cancellationToken) => CheckAsync<IPersonVerifier>(
        request,
        DukcapilOff,
        async (port, resident, consent, isTest) =>
        {
            if (resident is not { Name: { } name, BornOn: { } birth })
            {
                return OutsideProblems.NoNik with { Code = "nothing-to-compare", Title = "Nama atau tanggal lahir penduduk ini kosong pada salinan.", Remedy = "Lengkapi di OpenSID, lalu sinkronkan." };
            }

            var answer = await port.VerifyAsync(resident.Nik, name, birth, consent, cancellationToken);
            return answer switch
            {
                { IsOk: true } => Matched(request, answer.Value.ToString(), isTest),
                { Status: AnswerStatus.NotFound } => Matched(request, "UnknownNik", isTest),
                _ => OutsideProblems.Of(answer, Dukcapil),
            };
        },
        cancellationToken);

    private async Task<IResult> CheckAsync<T>(
        ApiRequest request, ApiProblem off, Func<T, Resident, ResidentConsent, bool, Task<IResult>> ask, CancellationToken cancellationToken)
        where T : class
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        var (order, problem) = await Purpose.ReadOrderAsync(request, OutsideJsonContext.Default.ResidentCheckOrder, options, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var consent = new ResidentConsent(order!.Consent.Trim(), order.ConsentGivenAt);
        if (!consent.Holds(request.Now) || consent.Reference.Length > LongestReference || consent.Reference.Any(char.IsControl) || IdentityDigits.AreIn(consent.Reference))
        {
            return OutsideProblems.BadConsent;
        }

        if (request.Reader.Find(Entities.Residents, request.Village.Id, id) is not { } row)
        {
            return Problems.NotFound;
        }

        request.Note([row.Id]);
        if (outside.Of<T>(request) is not { } found)
        {
            return off;
        }

        if (Read(row) is not { } resident)
        {
            return OutsideProblems.NoNik;
        }

        // The number leaves this house.
        request.NotedFields = ["nik"];
        return await ask(found.Port, resident, consent, found.IsTest);
    }

    private static Resident? Read(PopulationRow row) => row.Record.Text(Entities.Residents["nik"]) is { Length: NikDigits } nik && nik[0] != MadeUp
        ? new Resident(nik, row.Record.Text(Entities.Residents["name"]), row.Record.Date(Entities.Residents["birthDate"]))
        : null;

    private static Answer Shown(ApiRequest request, BpjsEligibility found, bool isTest) => new(request.Meta(), request.Today, writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("active", found.IsActive);
        writer.WriteString("status", found.Status);
        writer.WriteString("class", found.Class);
        writer.WriteString("clinic", found.Clinic);
        writer.WriteString("checkedAt", found.CheckedAt.UtcDateTime);
        writer.WriteBoolean("test", isTest);
        writer.WriteEndObject();
    })
    { Cacheable = false };

    private static Answer Matched(ApiRequest request, string match, bool isTest) => new(request.Meta(), request.Today, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("match", match);
        writer.WriteString("checkedAt", request.Now.UtcDateTime);
        writer.WriteBoolean("test", isTest);
        writer.WriteEndObject();
    })
    { Cacheable = false };

    private sealed record Resident(string Nik, string? Name, DateOnly? BornOn)
    {
        public override string ToString() => nameof(Resident);
    }
}
