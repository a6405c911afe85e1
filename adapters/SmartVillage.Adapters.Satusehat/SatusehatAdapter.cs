using System.Net;
using Hl7.Fhir.Model;
using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.Contracts;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Rsud;

namespace SmartVillage.Adapters.Satusehat;

/// <summary>SATUSEHAT: facilities, their places and services, and the number of one patient who agreed to it.</summary>
public sealed class SatusehatAdapter : ContractedAdapter, IHealthIndex
{
    private const string NikSystem = "https://fhir.kemkes.go.id/id/nik";

    private readonly TimeProvider _time;
    private readonly ISatusehatApi? _api;
    private readonly AccessTokens? _tokens;

    /// <summary>Off until contract and client are there.</summary>
    public SatusehatAdapter(SatusehatOptions options, TimeProvider time)
        : base(
            "Satusehat",
            ServiceCode.Rsud,
            (options ?? throw new ArgumentNullException(nameof(options))).Contract,
            [AdapterNeed.Text("ClientId", "client_id fasilitas kesehatan", options.ClientId), AdapterNeed.Text("ClientSecretFile", "client_secret", options.ClientSecret)],
            time)
    {
        _time = time;
        if (Connect() is { } system)
        {
            _api = system.Client<ISatusehatApi>(SatusehatJson.Default);
            _tokens = new AccessTokens(_api, system, options, time);
        }
    }

    /// <inheritdoc />
    public async Task<AdapterAnswer<string>> PatientNumberAsync(string nik, ResidentConsent consent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(nik);
        ArgumentNullException.ThrowIfNull(consent);
        if (_api is not null && (!Digits.Are(nik, Digits.OfNik) || !consent.Holds(_time.GetUtcNow())))
        {
            return AdapterAnswers.Failed<string>(AnswerStatus.Invalid, "NIK tidak lengkap, atau tidak ada persetujuan warga yang berlaku.");
        }

        var bundle = await AskAsync<Bundle>((api, bearer) => api.PatientAsync($"{NikSystem}|{nik}", bearer, cancellationToken), cancellationToken);
        return bundle.Then(found => FhirReading.Found<Patient>(found).ToList() switch
        {
            [{ Id: { Length: > 0 } id }] => AdapterAnswers.Ok(id),
            [] => AdapterAnswers.Failed<string>(AnswerStatus.NotFound, "SATUSEHAT tidak mengenal NIK ini."),
            _ => AdapterAnswers.Failed<string>(AnswerStatus.Conflict, "SATUSEHAT mengenal lebih dari satu orang dengan NIK ini."),
        });
    }

    /// <inheritdoc />
    public async Task<AdapterAnswer<HealthFacility>> OrganizationAsync(string organizationId, CancellationToken cancellationToken)
    {
        var found = await AskAsync<Organization>((api, bearer) => api.OrganizationAsync(organizationId, bearer, cancellationToken), cancellationToken);
        return found.Then(organization => AdapterAnswers.Ok(FhirReading.Facility(organization)));
    }

    /// <inheritdoc />
    public async Task<AdapterAnswer<IReadOnlyList<HealthPlace>>> LocationsAsync(string organizationId, CancellationToken cancellationToken)
    {
        var bundle = await AskAsync<Bundle>((api, bearer) => api.LocationsAsync(organizationId, bearer, cancellationToken), cancellationToken);
        return bundle.Then(found => AdapterAnswers.Ok<IReadOnlyList<HealthPlace>>([.. FhirReading.Found<Location>(found).Select(FhirReading.Place)]));
    }

    /// <inheritdoc />
    public async Task<AdapterAnswer<IReadOnlyList<HealthPlace>>> HealthcareServicesAsync(string organizationId, CancellationToken cancellationToken)
    {
        var bundle = await AskAsync<Bundle>((api, bearer) => api.ServicesAsync(organizationId, bearer, cancellationToken), cancellationToken);
        return bundle.Then(found => AdapterAnswers.Ok<IReadOnlyList<HealthPlace>>([.. FhirReading.Found<HealthcareService>(found).Select(FhirReading.Place)]));
    }

    /// <summary>A token, which shows that host and client are good.</summary>
    protected override async Task<IAdapterFailure> ProbeAsync(OutsideSystem system, CancellationToken cancellationToken) => await _tokens!.GetAsync(cancellationToken);

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        _tokens?.Dispose();
        base.Dispose(disposing);
    }

    private async Task<AdapterAnswer<T>> AskAsync<T>(Func<ISatusehatApi, string, Task<HttpResponseMessage>> call, CancellationToken cancellationToken)
        where T : Resource
    {
        if (_api is not { } api || _tokens is not { } tokens || System is not { } system)
        {
            return Off<T>();
        }

        for (var isSecond = false; ; isSecond = true)
        {
            var token = await tokens.GetAsync(cancellationToken);
            if (!token.IsOk)
            {
                return token.Failure<T>();
            }

            var raw = await system.RawAsync(() => call(api, $"Bearer {token.Value}"), isCommand: false, cancellationToken);
            if (!isSecond && raw is { IsOk: true, Value.Status: HttpStatusCode.Unauthorized })
            {
                tokens.Forget(token.Value);
                continue;
            }

            return raw.Then(answer => Read<T>(system, answer));
        }
    }

    private static AdapterAnswer<T> Read<T>(OutsideSystem system, RawAnswer answer)
        where T : Resource
    {
        if (answer.IsSuccess)
        {
            return FhirReading.Read<T>(answer.Body) is { } resource ? AdapterAnswers.Ok(resource) : system.OfBare<T>(answer);
        }

        // An outcome tells a refusal by rules of business from a server in trouble, which answers in plain text.
        return answer.Status == HttpStatusCode.BadRequest || FhirReading.Read<OperationOutcome>(answer.Body)?.Issue.Exists(issue => issue.Code == OperationOutcome.IssueType.BusinessRule) == true
            ? AdapterAnswers.Failed<T>(AnswerStatus.Invalid, "SATUSEHAT menolak: di luar hak fasilitas ini.", ((int)answer.Status).ToString())
            : system.OfBare<T>(answer);
    }
}
