# Sourced by run and test: puts the .NET 10 SDK on PATH, fetching it into .dotnet/ where it is missing.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

has_sdk() { "$1" --list-sdks 2>/dev/null | grep -q '^10\.'; }

if ! has_sdk dotnet; then
    if ! has_sdk "$here/.dotnet/dotnet"; then
        echo "Redress needs the .NET 10 SDK; fetching it into .dotnet/ with Microsoft's install script ..." >&2
        mkdir -p "$here/.dotnet"
        if ! curl -fsSL https://dot.net/v1/dotnet-install.sh -o "$here/.dotnet/dotnet-install.sh" ||
           ! bash "$here/.dotnet/dotnet-install.sh" --channel 10.0 --install-dir "$here/.dotnet" >&2; then
            echo "Could not fetch it. Install the .NET 10 SDK from https://dotnet.microsoft.com/download/dotnet/10.0 and try again." >&2
            exit 1
        fi
    fi
    export DOTNET_ROOT="$here/.dotnet" PATH="$here/.dotnet:$PATH"
fi
