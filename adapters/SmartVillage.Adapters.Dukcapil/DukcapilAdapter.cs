using System.Text;
using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.Contracts;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Kependudukan;

namespace SmartVillage.Adapters.Dukcapil;

/// <summary>Asks Dukcapil whether three elements belong together.</summary>
public sealed class DukcapilAdapter : ContractedAdapter, IPersonVerifier
{
    private readonly DukcapilOptions _options;
    private readonly TimeProvider _time;
    private readonly IDukcapilApi? _api;

    /// <summary>Off until agreement, account and address are there.</summary>
    public DukcapilAdapter(DukcapilOptions options, TimeProvider time)
        : base(
            "Dukcapil",
            ServiceCode.Kependudukan,
            (options ?? throw new ArgumentNullException(nameof(options))).Contract,
            [
                AdapterNeed.Text("UserId", "akun dari PKS", options.UserId), AdapterNeed.Text("PasswordFile", "kata sandi akun", options.Password),
                AdapterNeed.Text("IpUser", "alamat IP yang didaftarkan", options.IpUser),
            ],
            time)
    {
        (_options, _time) = (options, time);
        _api = Connect()?.Client<IDukcapilApi>(DukcapilJson.Default);
    }

    /// <inheritdoc />
    public async Task<AdapterAnswer<PersonMatch>> VerifyAsync(string nik, string name, DateOnly birthDate, ResidentConsent consent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(nik);
        ArgumentNullException.ThrowIfNull(consent);
        if (_api is not { } api || System is not { } system)
        {
            return Off<PersonMatch>();
        }

        if (!Digits.Are(nik, Digits.OfNik) || string.IsNullOrWhiteSpace(name) || !consent.Holds(_time.GetUtcNow()))
        {
            return AdapterAnswers.Failed<PersonMatch>(AnswerStatus.Invalid, "NIK atau nama tidak lengkap, atau tidak ada persetujuan warga yang berlaku.");
        }

        var body = new VerifyBody
        {
            Nik = nik,
            Name = name.Trim(),
            BirthDate = birthDate.ToString(_options.DateFormat),
            Threshold = _options.Threshold,
            UserId = _options.UserId!,
            Password = _options.Password!,
            IpUser = _options.IpUser!,
        };
        var basic = _options.UsesBasic ? $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{_options.UserId}:{_options.Password}"))}" : null;
        var raw = await system.RawAsync(() => api.VerifyAsync(body, basic, cancellationToken), isCommand: false, cancellationToken);
        return raw.Then(answer => answer.IsSuccess ? ElementReading.Read(answer.Body) ?? system.OfBare<PersonMatch>(answer) : system.OfBare<PersonMatch>(answer));
    }
}
