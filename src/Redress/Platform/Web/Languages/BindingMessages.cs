using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Options;

namespace Redress.Platform.Web.Languages;

/// <summary>What the framework itself says of a form it cannot read, in the reader's language and without its own names of fields.</summary>
internal sealed class BindingMessages(Texts texts) : IConfigureOptions<MvcOptions>, IValidationMetadataProvider
{
    public void Configure(MvcOptions options)
    {
        options.ModelMetadataDetailsProviders.Add(this);
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => Unreadable(value));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(Unreadable);
        messages.SetValueIsInvalidAccessor(Unreadable);
        messages.SetUnknownValueIsInvalidAccessor(_ => Unknown());
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(Unknown);
        messages.SetValueMustBeANumberAccessor(_ => Number());
        messages.SetNonPropertyValueMustBeANumberAccessor(Number);
        messages.SetValueMustNotBeNullAccessor(_ => Missing());
        messages.SetMissingBindRequiredValueAccessor(_ => Missing());
        messages.SetMissingKeyOrValueAccessor(Missing);
        messages.SetMissingRequestBodyRequiredValueAccessor(Missing);
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var required in context.ValidationMetadata.ValidatorMetadata.OfType<RequiredAttribute>().Where(required => required.ErrorMessage is null))
        {
            required.ErrorMessage = "Fill in this field.";
        }
    }

    private string Unreadable(string value) => texts["“{0}” cannot be read here.", value];

    private string Unknown() => texts["One answer cannot be read here."];

    private string Number() => texts["Enter a number."];

    private string Missing() => texts["Fill in this field."];
}
